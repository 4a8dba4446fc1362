from collections import OrderedDict
from functools import partial
import requests

from settings import REGION_URLS
from crypto import make_sign
from replies import on_reply

_post = partial(requests.post, timeout=10)

def execute(site, method, biz_params=None):
    biz_params = biz_params or {}
    gateway_url = REGION_URLS[site]
    body = OrderedDict()
    body["type"] = method
    body["app_key"] = "ak"
    body.update(biz_params)
    make_sign(body)
    reply = _post(gateway_url, json=body).json()
    print(on_reply(method))
    return reply
