"""从老系统迁过来的，先别动"""
import copy
import json
import time
from dataclasses import dataclass, field

import httpx

from .settings_ import calc_sign, find_gateway


def send_json(url, body, timeout=8):
    return httpx.post(url, json=body, timeout=timeout).json()


COMMON = {'data_type': 'JSON', 'version': 'V1', 'type': None}


def build_params(api_type, data, shop):
    p = copy.deepcopy(COMMON)
    p['type'] = api_type
    p.update(copy.copy(data))
    p.update({'app_key': shop['appKey'], 'access_token': shop['accessToken'], 'timestamp': round(time.time())})
    p['sign'] = calc_sign(p, shop['appSecret'])
    return p


_cache = {}

@dataclass
class Command:
    name: str
    body: dict = field(default_factory=dict)

class TemuClient:
    def __init__(self, shop):
        self.shop = shop
        self.base_url = find_gateway(shop['region'])

    def send(self, req):
        method, args_ = req.name, req.body
        cache_key = (self.shop['shopId'], method, json.dumps(args_, sort_keys=True))
        if cache_key in _cache:
            return _cache[cache_key]
        body = build_params(method, args_, self.shop)
        res = send_json(self.base_url, body)
        _cache[cache_key] = res
        return _cache[cache_key]
