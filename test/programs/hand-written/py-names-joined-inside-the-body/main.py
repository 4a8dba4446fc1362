import requests

PREFIX = "bg"
URL = "https://openapi.kuajingmaihuo.com/openapi/router"


def api(*parts):
    return ".".join((PREFIX, *parts))


def call(*parts, **biz):
    return requests.post(URL, json={"type": api(*parts), **biz}).json()


print(call("goods", "list", "get", page=1))
print(call("order", "list", "get", page=1))
