import hashlib

import httpx


class TemuClient:
    def __init__(self, url):
        self._http = httpx.AsyncClient()
        self._url = url

    async def call(self, api, **params):
        response = await self._http.post(self._url, json=self._signed(api, params))
        return response.json()

    def _signed(self, api, params):
        payload = {"type": api, **params}
        text = "".join(f"{key}{payload[key]}" for key in sorted(payload))
        payload["sign"] = hashlib.md5(text.encode()).hexdigest()
        return payload

    def close(self):
        self._http = None
