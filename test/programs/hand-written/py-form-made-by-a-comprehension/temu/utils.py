import hashlib
import hmac
import json


class UrlBuilder:
    def __init__(self):
        self._host = ""
        self._path = ""

    def host(self, host):
        self._host = host
        return self

    def path(self, path):
        self._path = path
        return self

    def build(self):
        return "https://" + self._host + self._path


def get_gateway(shop) -> str:
    return UrlBuilder().host("openapi.kuajingmaihuo.com").path("/openapi/router").build()


def flat(x):
    return json.dumps(x, ensure_ascii=False, separators=(",", ":")) if isinstance(x, (dict, list)) else str(x)


def calc_sign(params: dict, secret: str) -> str:
    raw = "&".join(k + flat(params[k]) for k in sorted(params))
    return hmac.new(secret.encode(), raw.encode(), hashlib.sha256).hexdigest()
