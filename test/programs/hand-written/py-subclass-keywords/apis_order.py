from apis import Api


class OrderList(Api, type="bg.order.list.get"):
    pass
