from erp.conf.settings import GATEWAYS
from erp.temu.sign import build_body
from erp.temu.transport import post


_CACHE = {}


class TemuClient:
    def __init__(self, shop):
        self.shop = shop

    def call(self, api_type, data=None):
        shop = self.shop
        cache_key = (shop["shop_id"], api_type, str(data))
        if cache_key in _CACHE:
            return _CACHE[cache_key]
        answer = post(GATEWAYS[shop["region"]], build_body(shop, api_type, data))
        _CACHE[cache_key] = answer
        return answer


class ClientManager:
    _clients = {}

    @classmethod
    def get(cls, shop):
        key = shop["shop_id"]
        if key not in cls._clients:
            cls._clients[key] = TemuClient(shop)
        return cls._clients[key]
