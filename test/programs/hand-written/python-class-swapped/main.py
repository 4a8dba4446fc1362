import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Client:
    def __init__(self, url=CN):
        self.url = url

    def call(self, api, **biz):
        return requests.post(self.url, json={"type": api, **biz}).json()


class Us(Client):
    @property
    def url(self):
        return US

    @url.setter
    def url(self, v):
        pass


Client().call("bg.goods.list.get")
Client().call("bg.mall.info.get")
us = Client()
us.__class__ = Us
us.call("bg.goods.detail.get")
