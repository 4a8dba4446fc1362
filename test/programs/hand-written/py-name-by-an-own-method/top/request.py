from top.base import RestApi


class GoodsListGetRequest(RestApi):
    def __init__(self, domain, port=443):
        RestApi.__init__(self, domain, port)
        self.page = None
        self.page_size = None

    def getapiname(self):
        return "bg.goods.list.get"


class GoodsDetailGetRequest(RestApi):
    def __init__(self, domain, port=443):
        RestApi.__init__(self, domain, port)
        self.product_id = None

    def getapiname(self):
        return "bg.goods.detail.get"


class MallInfoGetRequest(RestApi):
    def getapiname(self):
        return "bg.mall.info.get"
