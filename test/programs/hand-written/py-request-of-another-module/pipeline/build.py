import hashlib
import json
import time

from pipeline.gateways import GATEWAYS


def sign(params, secret):
    items = sorted(params.items(), key=lambda item: item[0])
    joined = "".join(f"{k}{json.dumps(v) if not isinstance(v, str) else v}" for k, v in items)
    return hashlib.md5(f"{secret}{joined}{secret}".encode("utf-8")).hexdigest().upper()


def request_for(region, api, data):
    gateway = GATEWAYS[region]
    body = dict(data, type=api, app_key=gateway["key"], timestamp=int(time.time()))
    body["sign"] = sign(body, gateway["secret"])
    opts = {"method": "POST", "json": body}
    opts["url"] = gateway["url"]
    return opts
