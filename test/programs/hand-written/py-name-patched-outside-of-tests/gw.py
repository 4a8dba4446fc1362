import requests

URL = "https://openapi.kuajingmaihuo.com/openapi/router"


def call(api):
    return requests.post(URL, json={"type": api}).json()
