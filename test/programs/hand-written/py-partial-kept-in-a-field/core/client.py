import time
from functools import lru_cache, partial

import requests

from .shops import get_shop

GATEWAYS = {
    "CN": "https://openapi.kuajingmaihuo.com/openapi/router",
    "US": "https://openapi-b-us.temu.com/openapi/router",
}


class Client:
    def __init__(self, shop):
        self.shop = shop
        self.url = GATEWAYS[shop["region"]]
        self._post = partial(requests.post, timeout=20)

    def __call__(self, api, params=None):
        data = {"type": api, "access_token": self.shop["token"], "timestamp": int(time.time()), **(params or {})}
        return self._post(self.url, json=data).json()


@lru_cache(maxsize=128)
def get_client(shop_id):
    return Client(get_shop(shop_id))
