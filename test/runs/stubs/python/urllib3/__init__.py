"""As much of urllib3's surface as the programs call, written for them."""
import json as encoder
import urllib.request
from urllib.parse import urlencode


class Retry:
    def __init__(self, total=3, **_):
        self.total = total


class Timeout:
    def __init__(self, **_):
        pass


class HTTPResponse:
    def __init__(self, status, data):
        self.status = status
        self.data = data

    def json(self):
        return encoder.loads(self.data.decode("utf-8"))


class PoolManager:
    def __init__(self, num_pools=10, headers=None, **_):
        self.headers = headers or {}

    def request(self, method, url, body=None, fields=None, headers=None, json=None, **_):
        headers = {**self.headers, **(headers or {})}
        if json is not None:
            body = encoder.dumps(json)
            headers.setdefault("Content-Type", "application/json")
        elif fields is not None and method.upper() in ("GET", "DELETE", "HEAD"):
            url += ("&" if "?" in url else "?") + urlencode(fields)
        elif fields is not None:
            body = urlencode(fields)
        sent = body.encode("utf-8") if isinstance(body, str) else body
        asked = urllib.request.Request(url, data=sent, headers=headers, method=method)
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return HTTPResponse(answer.status, answer.read())


class HTTPSConnectionPool(PoolManager):
    def __init__(self, host, port=None, **given):
        super().__init__(**given)
        self.host = host

    def request(self, method, url, **given):
        return super().request(method, "https://" + self.host + url, **given)


HTTPConnectionPool = HTTPSConnectionPool


def connection_from_url(url, **given):
    return HTTPSConnectionPool(urllib.request.urlparse(url).netloc, **given)
