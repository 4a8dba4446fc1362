from client import Client

cn = Client()
us = cn.at(**dict(url="https://openapi-b-us.temu.com/openapi/router"))
cn.send("bg.goods.list.get")
cn.send("bg.order.list.get")
us.send("bg.goods.list.get")
us.send("bg.goods.detail.get")
