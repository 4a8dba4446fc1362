from .base import Api


class OrderList(Api):
    method = "bg.order.list.get"

    def params(self):
        return {"pageNumber": self.args["page"], "pageSize": 100}


class UsOrderList(OrderList):
    base_url = "https://openapi-b-us.temu.com"
