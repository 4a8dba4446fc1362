import aiohttp

from sync.regions import router_for


class TenantClient:
    def __init__(self, session: aiohttp.ClientSession, tenant: dict, gate):
        self._session = session
        self._tenant = tenant
        self._gate = gate

    async def fetch(self, api: str, **biz) -> dict:
        payload = {"type": api, "app_key": self._tenant["appKey"], "access_token": self._tenant["accessToken"]} | biz
        async with self._gate:
            async with self._session.post(router_for(self._tenant), json=payload) as resp:
                resp.raise_for_status()
                return await resp.json()
