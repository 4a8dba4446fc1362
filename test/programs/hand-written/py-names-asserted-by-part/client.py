import time

from settings import url_for
from transport import sign, send_json


def build_body(shop, type_: str, payload: dict) -> dict:
    p = {}
    p["type"] = type_
    p["app_key"] = shop["app_key"]
    p["access_token"] = shop["token"]
    p["timestamp"] = round(time.time())
    p.update(payload)
    p["sign"] = sign(p, shop["client_secret"])
    return p


def make_client(send, url):
    def execute(shop, type_: str, payload=None):
        return send(url(shop), build_body(shop, type_, payload or {}))

    return execute


openapi_call = make_client(send_json, url_for)
