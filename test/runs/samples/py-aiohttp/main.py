import asyncio

from erp import client


async def main():
    async with client.TemuClient("key", "token") as temu:
        await temu.goods()
        await temu.orders()
    await client.stock([1])
    await client.both(1)


asyncio.run(main())
