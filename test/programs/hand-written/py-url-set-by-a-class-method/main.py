import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


class Client:
    url = CN

    @classmethod
    def use(cls, url):
        cls.url = url
        return cls

    def call(self, api):
        return requests.post(self.url, json={"type": api}).json()


Client().call("bg.goods.add")
Client().call("bg.mall.info.get")
Client.use(US)
Client().call("bg.goods.update")
Client().call("bg.goods.add")
