"""As much of aiohttp's surface as the samples call, written for them."""
import json as encoder
import urllib.request


class ClientTimeout:
    def __init__(self, total=None):
        self.total = total


class ClientResponse:
    def __init__(self, status, text):
        self.status = status
        self._text = text

    def raise_for_status(self):
        assert self.status < 400, self.status

    async def json(self):
        return encoder.loads(self._text)


class _Sent:
    """Awaited, or entered with `async with`: it is sent only then."""

    def __init__(self, send):
        self._send = send

    def __await__(self):
        return self._answer().__await__()

    async def __aenter__(self):
        return await self._answer()

    async def __aexit__(self, *_):
        return None

    async def _answer(self):
        return self._send()


class ClientSession:
    def __init__(self, base_url=None, *, timeout=None, headers=None):
        self._base = base_url
        self._timeout = timeout.total if timeout else 10
        self._headers = headers or {}

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.close()

    async def close(self):
        return None

    def post(self, url, *, json=None, data=None):
        return self.request("POST", url, json=json, data=data)

    def request(self, method, url, *, json=None, data=None):
        def send():
            # As in the versions before 3.12: a session with a base URL takes paths only.
            assert self._base is None or url.startswith("/"), url
            body = encoder.dumps(json) if json is not None else encoder.dumps(data)
            headers = {"Content-Type": "application/json", **self._headers}
            request = urllib.request.Request((self._base or "") + url, data=body.encode("utf-8"), headers=headers, method=method)
            with urllib.request.urlopen(request, timeout=self._timeout) as answer:
                return ClientResponse(answer.status, answer.read().decode("utf-8"))

        return _Sent(send)
