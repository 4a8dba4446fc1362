import asyncio
from types import SimpleNamespace

from app.service import TemuService

SHOPS = [
    SimpleNamespace(cn_api_base_url=None, cn_app_key="a", cn_app_secret="b", cn_access_token="t1", access_token="u1"),
    SimpleNamespace(
        cn_api_base_url="https://openapi-b-partner.temu.com/openapi/router",
        cn_app_key="c",
        cn_app_secret="d",
        cn_access_token="t2",
        access_token="u2",
    ),
]


async def main():
    old, moved = SHOPS
    await TemuService(old).fetch_cn_products()
    await TemuService(old).fetch_cats()
    await TemuService(old).brands()
    await TemuService(old).fetch_orders()
    await TemuService(moved).fetch_cn_products()


asyncio.run(main())
