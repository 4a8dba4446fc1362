import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"


def call(name, script=""):
    body = {"type": name, "app_key": "k"}
    exec(script, {"body": body})
    return requests.post(CN, json=body).json()


call("bg.goods.list.get")
call("bg.goods.list.get", "body['type'] = 'bg.order.list.get'")
call("bg.order.list.get", "body['type'] = 'bg.goods.list.get'")
