from collections import ChainMap
import requests

DEFAULTS = {"url": "https://openapi.kuajingmaihuo.com/openapi/router", "timeout": 5}


def send(type_, **options):
    settings = ChainMap(options, DEFAULTS)
    return requests.post(settings["url"], json={"type": type_}).json()
