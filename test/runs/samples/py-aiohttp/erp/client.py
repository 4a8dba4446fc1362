"""Temu 开放平台异步客户端"""
import logging
import os

import aiohttp

logger = logging.getLogger(__name__)
GATEWAY = os.getenv("TEMU_GATEWAY", "https://openapi.kuajingmaihuo.com/openapi/router")


class TemuClient:
    def __init__(self, app_key, token, session=None):
        self.app_key = app_key
        self.token = token
        self.session = session

    async def __aenter__(self):
        self.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30))
        return self

    async def __aexit__(self, *exc):
        await self.session.close()

    async def call(self, api_type, **params):
        payload = {"app_key": self.app_key, "access_token": self.token, **params, "type": api_type}
        logger.debug("%s -> %s", api_type, GATEWAY)
        async with self.session.post(GATEWAY, json=payload) as resp:
            resp.raise_for_status()
            return await resp.json()

    async def goods(self, page=1):
        return await self.call("bg.goods.list.get", page=page)

    async def orders(self):
        return await self.call("bg.order.list.get")


async def stock(skus):
    """库存只在 partner 网关：会话自带 base_url"""
    async with aiohttp.ClientSession("https://openapi.kuajingmaihuo.com") as session:
        async with session.post("/openapi/router", json={"type": "bg.goods.quantity.get", "skus": skus}) as resp:
            return await resp.json()


async def both(page):
    async with aiohttp.ClientSession() as session:
        goods = await session.request("POST", GATEWAY, json={"type": "bg.goods.price.list.get", "page": page})
        mall = await session.request("POST", GATEWAY, json={"type": "bg.mall.info.get"})
        return await goods.json(), await mall.json()
