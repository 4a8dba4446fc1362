from typing import Any, ClassVar

from app.temu import TemuClient


class Repository:
    find_api: ClassVar[str]
    save_api: ClassVar[str | None] = None

    def __init__(self, client: TemuClient) -> None:
        self.client = client

    async def find(self, **filters: Any):
        return await self.client.call(self.find_api, filters)

    async def save(self, entity: dict[str, Any]):
        if self.save_api is None:
            raise NotImplementedError(type(self).__name__)
        return await self.client.call(self.save_api, entity)


class GoodsRepository(Repository):
    find_api = "bg.goods.list.get"
    save_api = "bg.goods.add"


class OrderRepository(Repository):
    find_api = "bg.order.list.get"
