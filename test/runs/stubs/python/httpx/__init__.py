"""As much of httpx' surface as the samples call, written for them."""
import json as encoder
import urllib.request
from urllib.parse import urlencode


class Response:
    def __init__(self, status, text):
        self.status_code = status
        self.text = text

    def json(self):
        return encoder.loads(self.text)

    def raise_for_status(self):
        assert self.status_code < 400, self.status_code


class URL:
    """As httpx has it: what `base_url` of a client is, with a slash at its end."""

    def __init__(self, url):
        self._parts = urllib.parse.urlsplit(str(url))

    @property
    def host(self):
        return self._parts.hostname or ""

    def copy_with(self, *, host):
        return URL(self._parts._replace(netloc=host).geturl())

    def __str__(self):
        return self._parts.geturl()


class _Client:
    """A URL that is only a path stands under the base URL, which keeps its own path."""

    def __init__(self, *, base_url="", timeout=5, headers=None):
        self.base_url = URL(str(base_url).rstrip("/") + "/") if base_url else ""
        self.timeout = timeout
        self.headers = headers or {}

    def _under_base(self, url):
        if url.lower().startswith(("http://", "https://")) or self.base_url == "":
            return url
        return str(self.base_url).rstrip("/") + "/" + url.lstrip("/")

    def _send(self, method, url, *, json=None, data=None, content=None, params=None, headers=None, timeout=None):
        headers = {**self.headers, **(headers or {})}
        body = content
        if json is not None:
            body = encoder.dumps(json)
            headers.setdefault("Content-Type", "application/json")
        elif data is not None:
            body = urlencode(data)
        target = self._under_base(url) + ("?" + urlencode(params) if params else "")
        sent = body.encode("utf-8") if isinstance(body, str) else body
        request = urllib.request.Request(target, data=sent, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=timeout or self.timeout) as answer:
            return Response(answer.status, answer.read().decode("utf-8"))


class Client(_Client):
    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        return None

    def request(self, method, url, **given):
        return self._send(method, url, **given)

    def get(self, url, **given):
        return self.request("GET", url, **given)

    def post(self, url, **given):
        return self.request("POST", url, **given)


class AsyncClient(_Client):
    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.aclose()

    async def aclose(self):
        return None

    async def request(self, method, url, **given):
        return self._send(method, url, **given)

    async def get(self, url, **given):
        return await self.request("GET", url, **given)

    async def post(self, url, **given):
        return await self.request("POST", url, **given)


def request(method, url, **given):
    with Client() as client:
        return client.request(method, url, **given)


def get(url, **given):
    return request("GET", url, **given)


def post(url, **given):
    return request("POST", url, **given)
