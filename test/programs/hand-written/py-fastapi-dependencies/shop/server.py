from typing import Annotated

from fastapi import Depends, FastAPI

from shop.client import TemuClient
from shop.deps import cn_client, us_client

app = FastAPI()


@app.get("/cn/goods")
async def goods(temu: TemuClient = Depends(cn_client)):
    return await temu.call("bg.goods.list.get", page=1)


@app.post("/cn/goods")
async def add_goods(body: dict, temu: Annotated[TemuClient, Depends(cn_client)]):
    return await temu.call("bg.goods.add", **body)


@app.get("/cn/categories")
async def categories(temu: TemuClient = Depends(cn_client)):
    return await temu.call("bg.goods.cats.get")


@app.get("/us/goods")
async def us_goods(temu: TemuClient = Depends(us_client)):
    return await temu.call("bg.goods.list.get", page=1)
