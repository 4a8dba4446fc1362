from client import client_for
from service import GoodsService


def sync():
    semi = GoodsService(client_for("semi"))
    semi.add({"name": "a"})
    semi.attrs(1)
    local = GoodsService(client_for("local"))
    local.add({"name": "b"})
    client_for("semi").call("bg.goods.update", {"id": 1})


sync()
