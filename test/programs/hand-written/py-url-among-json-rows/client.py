import requests


def send(type_, url="https://openapi.kuajingmaihuo.com/openapi/router", **biz):
    return requests.post(url, json={"type": type_, **biz}).json()
