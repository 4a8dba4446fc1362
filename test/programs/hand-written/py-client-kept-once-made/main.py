from http_pool import Shop, get_client


def call(name, **biz):
    return get_client().post("/openapi/router", json={"type": name, **biz}).json()


def call_of(shop: Shop, name, **biz):
    return shop.http().post("/openapi/router", json={"type": name, "shop": shop.name, **biz}).json()


shop = Shop("一号店")
for reply in (
    call("bg.goods.list.get", page=1),
    call("bg.order.list.v2.get"),
    call_of(shop, "bg.goods.quantity.get", page=1),
    call_of(shop, "bg.order.list.v2.get"),
):
    print(reply.get("success"), reply.get("errorMsg") or "")
