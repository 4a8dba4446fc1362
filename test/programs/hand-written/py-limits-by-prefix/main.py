import requests

import names

URL = "https://openapi.kuajingmaihuo.com/openapi/router"


def send(type_, **data):
    return requests.post(URL, json={"type": type_, "app_key": "key-1", "access_token": "token-1", **data}).json()


def check():
    for part in ("add", "attrs.get", "cats.get"):
        print(part, names.LIMITS[f"{names.GOODS}.{part}"])


check()
print(bool(send("bg.goods.add", goodsName="a")))
print(bool(send("bg.goods.cats.get", parentCatId=0)))
