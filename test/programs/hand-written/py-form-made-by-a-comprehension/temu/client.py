from collections import Counter
import functools
import time

from temu.utils import get_gateway, calc_sign
from temu.transport import post


def assemble(shop, interface: str, kwargs_: dict) -> dict:
    body = {
        "type": interface,
        "app_key": shop["app_key"],
        "access_token": shop["session_token"],
        "timestamp": int(time.time()),
        "data_type": "JSON",
        **kwargs_,
    }
    body["sign"] = calc_sign(body, shop["secret"])
    return body


class TemuClient:
    def __init__(self, shop):
        self.shop = shop
        self.endpoint = get_gateway(shop)

    def invoke(self, interface, **kwargs_):
        return post(self.endpoint, assemble(self.shop, interface, kwargs_))


_pool = {}


def client_for(shop):
    sid = shop["id"]
    if sid not in _pool:
        _pool[sid] = TemuClient(shop)
    return _pool[sid]


def via_shop(shop, interface, kwargs_=None):
    return TemuClient(shop).invoke(interface, **(kwargs_ or {}))


stats = Counter()


def counted(nxt):
    @functools.wraps(nxt)
    def inner(shop, type_, data=None):
        stats[type_] += 1
        return nxt(shop, type_, data)

    return inner


DENY = {"bg.order.delete", "bg.goods.delete"}


def permitted(nxt):
    @functools.wraps(nxt)
    def inner(shop, type_, data=None):
        if type_ in DENY:
            raise PermissionError(type_)
        return nxt(shop, type_, data)

    return inner


def logged(nxt):
    @functools.wraps(nxt)
    def inner(shop, type_, data=None):
        res = nxt(shop, type_, data)
        print(f"[temu] {shop['id']} {type_} success={res.get('success')}")
        return res

    return inner


send = functools.reduce(lambda f, deco: deco(f), [counted, permitted, logged], via_shop)
