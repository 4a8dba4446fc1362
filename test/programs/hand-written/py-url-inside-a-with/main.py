from client import Client, at

cn = Client("https://openapi.kuajingmaihuo.com/openapi/router")
cn.send("bg.goods.list.get")
cn.send("bg.order.list.get")
with at(cn, "https://openapi-b-us.temu.com/openapi/router") as us:
    us.send("bg.goods.list.get")
    us.send("bg.goods.detail.get")
