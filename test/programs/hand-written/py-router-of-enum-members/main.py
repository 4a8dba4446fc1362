import asyncio

from temu.config import load
from temu.sync_client import SyncTemu
from temu.async_client import AsyncTemu
from temu.methods import Method


async def nightly(settings):
    async with AsyncTemu(settings) as temu:
        answers = await asyncio.gather(
            temu.call(Method.GOODS_DETAIL, {"productId": 1}),
            temu.call(Method.ORDER_DETAIL, {"orderSn": "A"}),
            temu.call(Method.ACTIVITY_LIST, {"pageNo": 1}),
        )
    print([answer["success"] for answer in answers])


def main():
    settings = load()
    with SyncTemu(settings) as temu:
        print(temu.call(Method.GOODS_LIST, {"page": 1})["success"])
    asyncio.run(nightly(settings))


main()
