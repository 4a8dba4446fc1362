from temu.api.base import RestApi


class OrderListGetRequest(RestApi):
    def __init__(self, domain="openapi.kuajingmaihuo.com", port=443):
        RestApi.__init__(self, domain, port)
        self.pageNumber = None

    def getapiname(self):
        return "bg.order.list.get"
