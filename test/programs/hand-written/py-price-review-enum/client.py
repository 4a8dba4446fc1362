import requests

ROUTER = "https://openapi.kuajingmaihuo.com/openapi/router"


def call(type_, data):
    return requests.post(ROUTER, json={"type": type_, **data}).json()
