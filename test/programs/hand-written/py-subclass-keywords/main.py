from apis import Registry
import apis_goods, apis_order

for name in ("GoodsList", "GoodsAdd", "OrderList"):
    Registry.get(name)().run()
