class GoodsService:
    def __init__(self, client):
        self.client = client

    def add(self, goods):
        return self.client.call("bg.goods.add", {"goods": goods})

    def attrs(self, cat_id):
        return self.client.call("bg.goods.attrs.get", {"catId": cat_id})
