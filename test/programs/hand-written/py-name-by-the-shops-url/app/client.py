import hashlib
import json
import time
from typing import Any, Dict, Optional
import httpx
from app.config import settings


class TemuAPIClient:
    def __init__(self, app_key: str = None, app_secret: str = None, proxy_url: str = ""):
        self.app_key = app_key or settings.TEMU_APP_KEY
        self.app_secret = app_secret or settings.TEMU_APP_SECRET
        self.base_url = settings.TEMU_API_BASE_URL
        self.proxy_url = proxy_url

    def _sign(self, params):
        raw = self.app_secret + "".join(f"{k}{params[k]}" for k in sorted(params)) + self.app_secret
        return hashlib.md5(raw.encode()).hexdigest().upper()

    async def _request(self, api_type: str, request_data: Optional[Dict[str, Any]] = None, access_token: str = ""):
        params = {"type": api_type, "app_key": self.app_key, "timestamp": int(time.time()), "data_type": "JSON"}
        if access_token:
            params["access_token"] = access_token
        if request_data:
            params.update(request_data)
        params["sign"] = self._sign(params)
        async with httpx.AsyncClient(timeout=30) as client:
            resp = await client.post(self.base_url, json=params)
            return resp.json()

    async def get_products(self, access_token):
        return await self._request("bg.local.goods.list.query", {"pageNo": 1}, access_token)
