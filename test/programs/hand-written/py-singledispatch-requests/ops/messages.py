from dataclasses import dataclass, field
from functools import singledispatch


@dataclass
class UploadImage:
    image: str
    option: int = 1


@dataclass
class CategoryAttrs:
    cat_id: int


@dataclass
class AddGoods:
    name: str
    cat_id: int
    images: list = field(default_factory=list)


@singledispatch
def api_of(message):
    raise TypeError(f"没有登记的消息: {type(message).__name__}")


@api_of.register
def _(message: UploadImage):
    return "bg.goods.image.upload"


@api_of.register
def _(message: CategoryAttrs):
    return "bg.goods.attrs.get"


@api_of.register
def _(message: AddGoods):
    return "bg.goods.add"
