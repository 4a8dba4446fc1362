import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


import operator


class Client:
    def __init__(self, url=CN):
        self.url = url

    def call(self, api, **biz):
        return requests.post(self.url, json={"type": api, **biz}).json()


d = Client()
for name, val in (("timeout", 3), ("url", US)):
    operator.methodcaller("__setattr__", name, val)(d)
d.call("bg.goods.update")
d.call("bg.goods.add")

Client().call("bg.goods.add")
Client().call("bg.mall.info.get")
