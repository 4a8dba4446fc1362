from .base import Api


class GoodsAdd(Api):
    method = "bg.goods.add"

    def params(self):
        return {"productName": self.args["name"], "catId": self.args["cat_id"]}


class GoodsUpdate(Api):
    method = "bg.goods.update"

    def params(self):
        return {"productId": self.args["product_id"], "productName": self.args["name"]}


class EditSensitive(GoodsUpdate):
    method = "bg.goods.edit.sensitive.attr"

    def params(self):
        return {"productId": self.args["product_id"], "isSensitive": int(self.args["sensitive"])}


class Attributes(Api):
    method = "bg.goods.attrs.get"

    def params(self):
        return {"catId": self.args["cat_id"]}
