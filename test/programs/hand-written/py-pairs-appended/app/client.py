import requests

from app.body import build_body

GATEWAYS = {
    "CN": "https://openapi.kuajingmaihuo.com/openapi/router",
    "US": "https://openapi-b-us.temu.com/openapi/router",
}


def gateway_for(shop):
    url = GATEWAYS.get(shop["region"])
    if url is None:
        raise ValueError(shop["region"])
    return url


class Client:
    def __init__(self, shop):
        self.shop = shop

    def call(self, api, data):
        return requests.post(gateway_for(self.shop), json=build_body(self.shop, api, data), timeout=10).json()
