from store.client import StoreClient
from store.readers import activities, products, purchase_orders

client = StoreClient.from_defaults()

print("商品", sum(1 for _ in products(client)))
print("活动", sum(1 for _ in activities(client)))
print("采购单", sum(1 for _ in purchase_orders(client)))
