from temu.api.base import RestApi


class GoodsListGetRequest(RestApi):
    def __init__(self, domain="openapi.kuajingmaihuo.com", port=443):
        RestApi.__init__(self, domain, port)
        self.page = None
        self.pageSize = None

    def getapiname(self):
        return "bg.goods.list.get"
