class BaseRequest(object):
    def get_api_name(self):
        raise NotImplementedError

    def get_body(self):
        return {k: v for k, v in self.__dict__.items() if v is not None}


class AddProperty(BaseRequest):
    def __init__(self, goods_id, name):
        self.goodsId = goods_id
        self.name = name

    def get_api_name(self):
        return "bg.goods.add.property"


class EditProperty(BaseRequest):
    def __init__(self, goods_id):
        self.goodsId = goods_id

    def get_api_name(self):
        return "bg.goods.edit.property"


class OrderList(BaseRequest):
    def get_api_name(self):
        return "bg.order.list.get"
