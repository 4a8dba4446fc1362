from django.conf import settings

from erp.temu.params import build_body
from erp.temu.http import post


class TemuClient:
    def __init__(self, shop):
        self.shop = shop
        self.opened = False

    def __enter__(self):
        self.opened = True
        return self

    def __exit__(self, *_):
        self.opened = False

    def request(self, api_type, data=None):
        shop = self.shop
        answer = post(getattr(settings, "TEMU_GATEWAY"), build_body(shop, api_type, data))
        return answer
