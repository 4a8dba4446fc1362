import os

import httpx

TEMU_GATEWAY = os.environ.get("TEMU_GATEWAY", "https://openapi.kuajingmaihuo.com/openapi/router")


def call(shop, type_, data=None):
    body = dict(data or {}, type=type_, app_key=shop["client_id"], access_token=shop["access_token"])
    return httpx.post(TEMU_GATEWAY, json=body, timeout=10).json()


def cached(nxt):
    _cache = {}

    def inner(shop, type_, data=None):
        # 只缓存查询接口
        if not type_.endswith(".get"):
            return nxt(shop, type_, data)
        key = f"{shop['id']}|{type_}|{data}"
        if key not in _cache:
            _cache[key] = nxt(shop, type_, data)
        return _cache[key]

    return inner


dispatch = cached(call)
