from functools import lru_cache

import httpx


@lru_cache(maxsize=None)
def client(region="cn"):
    bases = {"cn": "https://openapi.kuajingmaihuo.com", "us": "https://openapi-b-us.temu.com"}
    return httpx.Client(base_url=bases[region], timeout=10)


def call(api, region="cn", **biz):
    return client(region).post("/openapi/router", json={"type": api, **biz}).json()


call("bg.goods.list.get", page=1)
call("bg.mall.info.get")
call("bg.order.list.get", region="us")
