import os

import requests


def call(api):
    return requests.post(os.environ.get("TEMU_URL", "https://openapi.kuajingmaihuo.com/openapi/router"), json={"type": api}).json()
