import httpx

from temu.config import Settings
from temu.methods import Method
from temu.protocol import payload


class AsyncTemu:
    def __init__(self, settings: Settings):
        self._settings = settings
        self._http = httpx.AsyncClient(base_url=settings.base_url, timeout=settings.timeout)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self._http.aclose()

    async def call(self, method: Method, data: dict) -> dict:
        response = await self._http.post(self._settings.path, json=payload(self._settings, method, data))
        return response.json()
