import hashlib
import time

import requests


class TemuClient:
    def __init__(self, url, secret):
        self.url = url
        self.secret = secret

    def call(self, api, **params):
        return requests.post(self.url, json=self._signed(api, params)).json()

    def _signed(self, api, params):
        payload = {"type": api, "timestamp": int(time.time()), **params}
        text = "".join(f"{key}{payload[key]}" for key in sorted(payload))
        payload["sign"] = hashlib.md5((self.secret + text).encode()).hexdigest()
        return payload
