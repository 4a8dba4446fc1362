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


def build_body(shop, api_type, data=None):
    params = dict(data or {})
    params.setdefault("type", api_type)
    for key, value in (("app_key", shop.app_key), ("access_token", shop.access_token), ("timestamp", int(time.time()))):
        params.setdefault(key, value)
    params["sign"] = sign_of(params, shop.app_secret)
    return params
