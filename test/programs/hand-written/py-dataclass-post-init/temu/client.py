import hashlib
import json
import time
from dataclasses import dataclass, field

import requests

from .requests_ import TemuRequest
from .sites import Site


@dataclass
class TemuClient:
    app_key: str
    secret: str
    token: str
    site: Site = Site.CN
    session: requests.Session = field(default_factory=requests.Session)
    url: str = field(init=False)

    def __post_init__(self):
        self.url = self.site.router

    def execute(self, req: TemuRequest):
        body = {**req.payload(), "app_key": self.app_key, "access_token": self.token, "timestamp": int(time.time())}
        body["sign"] = self._sign(body)
        resp = self.session.post(self.url, json=body, timeout=10)
        return resp.json()

    def _sign(self, body):
        raw = "".join(f"{k}{json.dumps(v) if isinstance(v, (list, dict)) else v}" for k, v in sorted(body.items()))
        return hashlib.md5((self.secret + raw + self.secret).encode()).hexdigest().upper()
