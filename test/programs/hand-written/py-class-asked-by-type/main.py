import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Client:
    url = CN

    def call(self, api):
        return requests.post(self.url, json={"type": api}).json()


class UsClient(Client):
    pass


def move(client, url):
    type(client).url = url


cn, us = Client(), UsClient()
move(us, US)
cn.call("bg.goods.add")
us.call("bg.goods.update")
us.call("bg.goods.add")
cn.call("bg.mall.info.get")
