import requests

GATEWAY = "https://openapi.kuajingmaihuo.com/openapi/router"


def send(type_):
    return requests.post(GATEWAY, json={"type": type_}).json()
