import requests

ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router"


class Resource:
    def __init__(self, name):
        self.name = name

    def _type(self, action):
        return f"bg.{self.name}.{action}.get"

    def _call(self, action, biz):
        return requests.post(ROUTER, json={"type": self._type(action), "app_key": "k", **biz}).json()

    def list(self, **biz):
        return self._call("list", biz)

    def detail(self, **biz):
        return self._call("detail", biz)


goods = Resource("goods")
order = Resource("order")
