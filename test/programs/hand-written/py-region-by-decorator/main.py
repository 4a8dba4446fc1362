from client import post, region


@region("cn")
def goods(url):
    return post(url, "bg.goods.list.get")


@region("cn")
def orders(url):
    return post(url, "bg.order.list.get")


@region("us")
def us_goods(url):
    return post(url, "bg.goods.list.get")


goods()
orders()
us_goods()
