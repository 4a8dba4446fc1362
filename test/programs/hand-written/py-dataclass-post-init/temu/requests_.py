from dataclasses import asdict, dataclass, field
from typing import ClassVar, List


@dataclass
class TemuRequest:
    api: ClassVar[str] = ""

    def payload(self):
        data = {k: v for k, v in asdict(self).items() if v is not None}
        data["type"] = self.api
        return data


@dataclass
class GoodsList(TemuRequest):
    api: ClassVar[str] = "bg.goods.list.get"
    page: int = 1
    pageSize: int = 50


@dataclass
class GoodsDetail(TemuRequest):
    api: ClassVar[str] = "bg.goods.detail.get"
    productId: int = 0


@dataclass
class OrderList(TemuRequest):
    api: ClassVar[str] = "bg.order.list.get"
    page: int = 1
    status: List[int] = field(default_factory=list)


@dataclass
class UsGoodsList(TemuRequest):
    api: ClassVar[str] = "bg.goods.price.list.get"
    page: int = 1
