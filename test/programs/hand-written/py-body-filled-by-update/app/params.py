import hashlib
from copy import deepcopy

COMMON = {"data_type": "JSON", "version": "V1"}


def sign_of(params, secret):
    text = secret + "".join(f"{key}{params[key]}" for key in sorted(params)) + secret
    return hashlib.md5(text.encode("utf-8")).hexdigest().upper()


def whole_body(shop, api, data):
    body = deepcopy(COMMON)
    body.update(data)
    body.update({"type": api, "app_key": shop["app_key"]})
    body["sign"] = sign_of(body, shop["secret"])
    return body


def missing_parts(shop, api, data):
    body = dict(data)
    body.setdefault("type", api)
    body.setdefault("app_key", shop["app_key"])
    body["sign"] = sign_of(body, shop["secret"])
    return body
