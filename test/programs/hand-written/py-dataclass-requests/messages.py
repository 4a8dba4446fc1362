from dataclasses import asdict, dataclass, field
from typing import ClassVar


def camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


@dataclass
class Message:
    TYPE: ClassVar[str]

    def to_dict(self) -> dict:
        body = {camel(k): v for k, v in asdict(self).items()}
        body["type"] = self.TYPE
        return body


@dataclass
class OrderDetail(Message):
    TYPE: ClassVar[str] = "bg.order.detail.get"
    parent_order_sn: str


@dataclass
class GoodsDetail(Message):
    TYPE: ClassVar[str] = "bg.goods.detail.get"
    product_id: int


@dataclass
class ImageUpload(Message):
    TYPE: ClassVar[str] = "bg.goods.image.upload"
    image: str
    image_biz_type: int = 1
    options: dict = field(default_factory=dict)


@dataclass
class PhotoCategory(Message):
    TYPE: ClassVar[str] = "bg.goods.photorecommendationcategory.get"
    image_url: str


@dataclass
class VideoSign(Message):
    TYPE: ClassVar[str] = "bg.goods.video.upload.sign.get"
