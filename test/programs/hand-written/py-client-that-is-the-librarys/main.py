import asyncio

from app.repositories import GoodsRepository, OrderRepository
from app.temu import TemuClient
from app.shops import load_shops


async def main():
    for shop in load_shops():
        async with TemuClient(shop) as client:
            goods = GoodsRepository(client)
            print(await goods.find(page=1))
            if shop.region.name == "CN":
                print(await goods.save({"productName": "bowl"}))
                print(await OrderRepository(client).find(status=2))


if __name__ == "__main__":
    asyncio.run(main())
