from temu.api.base import RestApi


class GoodsQuantityUpdateRequest(RestApi):
    def __init__(self, domain="openapi.kuajingmaihuo.com", port=443):
        RestApi.__init__(self, domain, port)
        self.productSkcId = None
        self.quantity = None

    def getapiname(self):
        return "bg.goods.quantity.update"
