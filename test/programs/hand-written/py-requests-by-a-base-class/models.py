from typing import Literal

from pydantic import BaseModel


class Req(BaseModel):
    app_key: str = "k"


class GoodsAdd(Req):
    type: Literal["bg.goods.add"] = "bg.goods.add"
    goodsName: str


class GoodsDetail(Req):
    type: Literal["bg.goods.detail.get"] = "bg.goods.detail.get"
    productId: int


class ImageUpload(Req):
    type: Literal["bg.goods.image.upload"] = "bg.goods.image.upload"
    image: str


class CatsGet(Req):
    type: Literal["bg.goods.cats.get"] = "bg.goods.cats.get"
    parentCatId: int = 0
