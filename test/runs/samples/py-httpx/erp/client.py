from __future__ import annotations

from typing import Any

import httpx

from erp import settings


async def call(api_type: str, **data: Any) -> dict[str, Any]:
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.post(settings.TEMU_URL, json={**data, "type": api_type})
        return response.json()
