import requests

from shops import gateway_of

AUDIT = []


def build_body(shop, api_type, data):
    return {"type": api_type, "app_key": shop["app_key"], **data}


class TemuClient:
    def __init__(self, shop):
        self.shop = shop

    def execute(self, api_type, data):
        shop = self.shop
        answer = requests.post(gateway_of(shop["region"]), json=build_body(shop, api_type, data), timeout=10).json()
        AUDIT.append((api_type, answer["success"]))
        return answer
