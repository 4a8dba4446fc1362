import requests

ROUTERS = {
    "cn": "https://openapi.kuajingmaihuo.com/openapi/router",
    "us": "https://openapi-b-us.temu.com/openapi/router",
}
SHOPS = {
    "hz01": {"region": "cn", "app_key": "k-hz01"},
    "us02": {"region": "us", "app_key": "k-us02"},
}


class TemuClient:
    def __init__(self, shop):
        self.shop = shop
        self.router = ROUTERS[shop["region"]]

    def call(self, api, biz):
        body = {"type": api, "app_key": self.shop["app_key"], "param": biz}
        return requests.post(self.router, json=body, timeout=10).json()


def sender_of(code):
    client = TemuClient(SHOPS[code])
    return client.call


class Shops:
    """shops.hz01(api, biz)"""

    def __getattr__(self, code):
        if code not in SHOPS:
            raise AttributeError(code)
        client = TemuClient(SHOPS[code])
        return client.call


shops = Shops()
