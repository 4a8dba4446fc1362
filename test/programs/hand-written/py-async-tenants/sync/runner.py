import asyncio

import aiohttp

from sync.client import TenantClient

LABEL = "bg.goods.labelv2.get"
DETAIL = "bg.goods.detail.get"
ORDERS = "bg.order.list.get"


async def sync_tenant(client, code):
    answers = await asyncio.gather(
        client.fetch(DETAIL, productId=7001),
        client.fetch(LABEL, productSkuIds=[1, 2]),
        client.fetch(ORDERS, pageNumber=1),
    )
    return code, sum(1 for one in answers if one.get("success"))


async def sync_all(tenants):
    gate = asyncio.Semaphore(4)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20)) as session:
        work = [sync_tenant(TenantClient(session, one, gate), one["code"]) for one in tenants]
        for code, served in await asyncio.gather(*work):
            print(f"{code}: {served}/3")
