import hashlib
import json
import time


def sign_of(params, secret):
    text = "".join(
        f"{key}{json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value}"
        for key, value in sorted(params.items())
        if key != "sign" and value is not None
    )
    return hashlib.md5(f"{secret}{text}{secret}".encode("utf-8")).hexdigest().upper()


class ParamsBuilder:
    def __init__(self, shop):
        self._shop = shop
        self._params = {
        "app_key": shop["app_key"],
        "access_token": shop["access_token"],
        "timestamp": int(time.time()),
        "data_type": "JSON",
        }

    def api(self, api_type):
        self._params["type"] = api_type
        return self

    def biz(self, data):
        self._params.update(data or {})
        return self

    def build(self):
        shop = self._shop
        return {**self._params, "sign": sign_of(self._params, shop["app_secret"])}


def build_body(shop, api_type, data=None):
    return ParamsBuilder(shop).api(api_type).biz(data).build()
