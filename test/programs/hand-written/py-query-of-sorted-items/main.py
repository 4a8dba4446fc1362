import urllib.parse
import urllib.request


class Client:
    def __init__(self, gateway):
        self.gateway = gateway

    def send(self, params):
        query = ""
        for k, v in sorted(params.items()):
            query += "%s=%s&" % (k, urllib.parse.quote(str(v)))
        url = self.gateway + "?" + query[:-1]
        with urllib.request.urlopen(urllib.request.Request(url, data=b"{}")) as r:
            return r.read()


c = Client("https://openapi.kuajingmaihuo.com/openapi/router")
print(c.send({"type": "bg.goods.detail.get", "id": 3}))
print(c.send({"type": "bg.mall.info.get"}))
