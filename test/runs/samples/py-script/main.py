from temu_client import call

call("bg.goods.add", {"productName": "水杯"})
call("bg.goods.topselling.soldout.get")
call("bg.order.list.get")
