from erp.client import call


async def sync() -> None:
    await call("bg.goods.add", name="水杯")
    await call("bg.goods.price.list.get")
    await call("bg.order.list.get", page=1)
