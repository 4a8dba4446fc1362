import hashlib

import httpx

from models import Req
from settings import settings


class Temu:
    def __init__(self):
        self.http = httpx.Client(timeout=10)

    def send(self, req: Req):
        body = req.model_dump()
        text = "".join(f"{k}{body[k]}" for k in sorted(body))
        body["sign"] = hashlib.md5((settings.temu_secret + text).encode()).hexdigest()
        return self.http.post(settings.temu_url, json=body).json()
