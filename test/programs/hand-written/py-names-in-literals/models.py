from typing import Literal

from pydantic import BaseModel


class Req(BaseModel):
    type: str
    access_token: str = ""


class GoodsAdd(Req):
    type: Literal["bg.goods.add"] = "bg.goods.add"
    productName: str


class CatsGet(Req):
    type: Literal["bg.goods.cats.get"] = "bg.goods.cats.get"
    parentCatId: int = 0


class GoodsList(Req):
    type: Literal["bg.goods.list.get"] = "bg.goods.list.get"
    page: int = 1
