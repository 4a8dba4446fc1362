import requests

from shops import shop_of
from signing import signed, without_empty


def build_body(shop, api_type, data):
    return {"type": api_type, "app_key": shop["key"], **data}


class TemuClient:
    def __init__(self, shop):
        self.shop = shop

    def call(self, api_type, data=None):
        response = requests.post(self.shop["url"], json=signed(without_empty(build_body(self.shop, api_type, data or {}))), timeout=10)
        return response.json()


def client_for(name):
    return TemuClient(shop_of(name))
