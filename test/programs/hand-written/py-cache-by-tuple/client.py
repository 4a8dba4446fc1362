import json

import requests

from body import build_body

HOSTS = {
    'CN': 'https://openapi.kuajingmaihuo.com/openapi/router',
    'US': 'https://openapi-b-us.temu.com/openapi/router',
}

_cache = {}


class Client:
    def __init__(self, shop):
        self.shop = shop
        self.gateway = HOSTS[shop['region']]

    def request(self, api_type, data):
        cache_key = (self.shop['id'], api_type, json.dumps(data, sort_keys=True))
        if cache_key in _cache:
            return _cache[cache_key]
        body = build_body(self.shop, api_type, data)
        res = requests.post(self.gateway, json=body, timeout=8).json()
        if not res.get('success'):
            print(api_type, res.get('errorCode'), res.get('errorMsg'))
        _cache[cache_key] = res.get('result')
        return _cache[cache_key]
