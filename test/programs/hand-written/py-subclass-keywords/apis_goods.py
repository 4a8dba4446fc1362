from apis import Api


class GoodsList(Api, type="bg.goods.list.get"):
    def params(self):
        return {"page": 1}


class GoodsAdd(Api, type="bg.goods.add"):
    pass
