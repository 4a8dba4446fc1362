import time

from .gateway import url_for
from .security import gen_sign
from .http_util import send_json


class ParamBuilder:
    def __init__(self):
        self.bag = {}

    def put(self, k, x):
        self.bag[k] = x
        return self

    def signed(self, secret):
        self.bag["sign"] = gen_sign(self.bag, secret)
        return self.bag


def assemble(shop, api, biz):
    b = ParamBuilder().put("type", api).put("app_key", shop["client_id"]).put("access_token", shop["session_token"]).put("timestamp", round(time.time()))
    for k, x in biz.items():
        b.put(k, x)
    return b.signed(shop["sk"])


def make_client(send, url):
    def do_post(shop, api, biz=None):
        return send(url(shop), assemble(shop, api, biz or {}))

    return do_post


openapi_call = make_client(send_json, url_for)
