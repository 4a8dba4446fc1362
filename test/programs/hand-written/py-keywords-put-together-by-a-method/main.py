from temu.client import Client

cn, us = Client(), Client("us")
cn.call("bg.goods.list.get", page=1)
cn.call("bg.order.list.get")
cn.call("bg.goods.detail.get", id=1)
us.call("bg.goods.list.get", page=1)
us.call("bg.order.list.get")
