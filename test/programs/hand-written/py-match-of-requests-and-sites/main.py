import requests
from dataclasses import dataclass

CN = "https://openapi.kuajingmaihuo.com/openapi/router"
US = "https://openapi-b-us.temu.com/openapi/router"


@dataclass
class AddGoods:
    name: str = "雨衣"


class UsAddGoods(AddGoods):
    pass


@dataclass
class ListOrders:
    page: int = 1


def type_of(request):
    match request:
        case {"op": "list", "kind": kind}:
            return "bg.goods.list.get" if kind == "goods" else "bg.order.list.get"
        case UsAddGoods():
            return "bg.goods.edit"
        case AddGoods():
            return "bg.goods.add"
        case ListOrders(page=1):
            return "bg.order.list.get"
        case _:
            raise TypeError(request)


def gateway(site, env):
    match site, env:
        case "us", _:
            return US
        case "cn" | "CN", "prod":
            return CN
        case _:
            raise ValueError(site)


def run(request, site="cn"):
    return requests.post(gateway(site, "prod"), json={"type": type_of(request)}).json()


print(run(AddGoods()))
print(run(ListOrders()))
print(run(UsAddGoods(), "us"))
print(run({"op": "list", "kind": "goods"}))
print(run({"op": "list", "kind": "orders"}, "us"))
