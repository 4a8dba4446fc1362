import json

import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"


def call(name, nxt):
    body = {"type": name, "app_key": "k"}
    text = json.dumps(body)
    body["type"] = nxt
    requests.post(CN, data=text)
    requests.post(CN, json=body)


call("bg.goods.list.get", "bg.order.list.get")
call("bg.order.list.get", "bg.goods.list.get")
