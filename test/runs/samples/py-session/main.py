from api import TemuApi

api = TemuApi("key")
api.add_goods({"productName": "水杯"})
api.request("bg.goods.labelv2.get")
api.request("bg.order.list.get", page=1)
