import pathlib

import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"


def call(name, **more):
    body = {"type": name, "app_key": "k"}
    ref = body
    ref.update(more)
    return requests.post(CN, json=body).json()


call("bg.goods.list.get")
call("bg.goods.list.get", type="bg.order.list.get")
call("bg.order.list.get", type="bg.goods.list.get")
