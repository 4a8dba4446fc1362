import os
import requests


def send(type_):
    return requests.post(os.environ.get("TEMU_URL", "https://openapi.kuajingmaihuo.com/openapi/router"), json={"type": type_}).json()
