import hashlib
import json
from collections import OrderedDict

import httpx

from messages import Message


class Temu:
    ROUTER = "/openapi/router"

    def __init__(self, host="https://openapi.kuajingmaihuo.com", secret="dc-secret"):
        self.host = host
        self.secret = secret

    def signed(self, params):
        ordered = OrderedDict(sorted(params.items()))
        raw = "".join(f"{k}{json.dumps(v)}" for k, v in ordered.items())
        ordered["sign"] = hashlib.md5(f"{self.secret}{raw}{self.secret}".encode()).hexdigest().upper()
        return ordered

    def send(self, message: Message) -> bool:
        params = {"app_key": "dc", "access_token": "dc-t", **message.to_dict()}
        reply = httpx.post(f"{self.host}{self.ROUTER}", json=self.signed(params))
        return reply.json()["success"]
