import hashlib
import time
from typing import Any

import httpx

from app.shops import Shop


class TemuClient(httpx.AsyncClient):
    """One shop's connection to the open platform."""

    ROUTER = "/openapi/router"

    def __init__(self, shop: Shop, **kwargs: Any) -> None:
        super().__init__(base_url=shop.region.base_url, timeout=kwargs.pop("timeout", 30), **kwargs)
        self.shop = shop

    async def call(self, type_: str, payload: dict[str, Any] | None = None) -> dict[str, Any]:
        params: dict[str, Any] = {
            "type": type_,
            "access_token": self.shop.token,
            "timestamp": int(time.time()),
            **(payload or {}),
        }
        params["sign"] = self._signature(params)
        response = await self.post(self.ROUTER, json=params)
        response.raise_for_status()
        return response.json()

    @staticmethod
    def _signature(params: dict[str, Any]) -> str:
        text = "".join(f"{key}{params[key]}" for key in sorted(params))
        return hashlib.md5(text.encode()).hexdigest().upper()
