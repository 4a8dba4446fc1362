import json
import urllib.request

ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router"


def call(api_type):
    data = json.dumps({"type": api_type}).encode("utf-8")
    return urllib.request.urlopen(urllib.request.Request(ROUTER, data=data)).read()


call("bg.goods.detail.get")
call("bg.order.list.get")

import sys

sys.exit(0)
