import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Client:
    def __init__(self, url=CN):
        self.url = url

    def call(self, api, **biz):
        return requests.post(self.url, json={"type": api, **biz}).json()


def us_call(self, api, **biz):
    return requests.post(US, json={"type": api, **biz}).json()


Client().call("bg.goods.list.get")
Client().call("bg.mall.info.get")
us = Client()
Client.call = us_call
us.call("bg.goods.detail.get")
