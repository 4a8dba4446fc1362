from client import Shop, send

SHOPS = [Shop("CN01"), Shop("US01")]
send(SHOPS[0], "bg.goods.list.get")
send(SHOPS[0], "bg.order.list.get")
send(SHOPS[1], "bg.goods.list.get")
send(SHOPS[1], "bg.goods.detail.get")
