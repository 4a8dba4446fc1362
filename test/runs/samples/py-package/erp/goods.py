from .client import TemuClient


def run():
    cn = TemuClient("cn")
    cn.call("bg.goods.list.get", page=1)
    cn.call("bg.goods.brand.get.list")
    us = TemuClient("us")
    us.call("bg.order.list.v2.get")
