import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Client:
    url = CN

    def __init__(self, url=None):
        if url:
            self.url = url

    def call(self, api, **biz):
        return requests.post(self.url, json={"type": api, **biz}).json()


class UsBase(Client):
    url = US


class UsClient(Client):
    pass


Client().call("bg.goods.list.get")
Client().call("bg.mall.info.get")
UsClient.__bases__ = (UsBase,)
us = UsClient()
us.call("bg.goods.detail.get")
