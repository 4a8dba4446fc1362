import json
import urllib.request


def url_of(shop):
    return "https://openapi-b-us.temu.com/openapi/router" if shop["region"] == "us" else "https://openapi.kuajingmaihuo.com/openapi/router"


def send_json(url, body):
    payload = json.dumps(body).encode()
    req = urllib.request.Request(url, data=payload, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req) as answer:
        return json.load(answer)


class TemuClient:
    def __init__(self, *, http, url):
        self.http = http
        self.url = url

    def execute(self, shop, type_, biz=None):
        body = {"type": type_, "app_key": shop["key"], **(biz or {})}
        return self.http(self.url(shop), body)


client = TemuClient(http=send_json, url=url_of)
client.execute({"key": "a", "region": "cn"}, "bg.goods.add")
client.execute({"key": "a", "region": "cn"}, "bg.goods.attrs.get")
client.execute({"key": "a", "region": "us"}, "bg.goods.add")
