from client import REGISTRY


def of(region):
    return REGISTRY[region]()


of("cn").send("bg.goods.list.get")
of("cn").send("bg.order.list.get")
of("us").send("bg.goods.list.get")
of("us").send("bg.goods.detail.get")
