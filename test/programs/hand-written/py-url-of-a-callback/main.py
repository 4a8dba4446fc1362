from app.client import call_api

CN = {"region": "CN", "app_key": "ak0"}
US = {"region": "US", "app_key": "ak1"}
STOCK = "bg.goods.quantity.get"

call_api(CN, STOCK, {"productSkcId": 3})
call_api(CN, "bg.order.list.get", {"pageNumber": 1})
call_api(US, STOCK, {"productSkcId": 3})
