from app.client import Client

cn = Client({"region": "CN", "app_key": "ak0", "token": "t0"})
us = Client({"region": "US", "app_key": "ak1", "token": "t1"})

cn.call("bg.goods.detail.get", {"productId": 601})
cn.call("bg.order.list.get", {"pageNumber": 1})
us.call("bg.goods.detail.get", {"productId": 601})
