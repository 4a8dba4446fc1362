import json

import requests

CN = "https://openapi.kuajingmaihuo.com/openapi/router"


class Request:
    def __init__(self, type):
        self.type = type
        self.app_key = "k"


def send(type):
    req = Request(type)
    return requests.post(CN, data=json.dumps(req, default=lambda o: o.__dict__), headers={"Content-Type": "application/json"}).json()


send("bg.goods.list.get")
send("bg.order.list.get")
