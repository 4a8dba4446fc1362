import httpx

from temu.config import Settings
from temu.methods import Method
from temu.protocol import payload


class SyncTemu:
    def __init__(self, settings: Settings):
        self._settings = settings
        self._http = httpx.Client(base_url=settings.base_url, timeout=settings.timeout)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._http.close()

    def call(self, method: Method, data: dict) -> dict:
        response = self._http.post(self._settings.path, json=payload(self._settings, method, data))
        return response.json()
