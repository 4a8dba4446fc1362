import httpx

BASES = {"cn": "https://openapi.kuajingmaihuo.com", "us": "https://openapi-b-us.temu.com"}
_POOL = {}


def client(region="cn"):
    if region not in _POOL:
        _POOL[region] = httpx.Client(base_url=BASES[region], timeout=10)
    return _POOL[region]


def call(api, region="cn", **biz):
    return client(region).post("/openapi/router", json={"type": api, **biz}).json()


call("bg.goods.list.get", page=1)
call("bg.mall.info.get")
call("bg.order.list.get", region="us")
