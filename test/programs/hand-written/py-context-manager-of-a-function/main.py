from app.client import call

CN = {"region": "CN", "app_key": "ak0"}
US = {"region": "US", "app_key": "ak1"}
DETAIL = "bg.goods.detail.get"

call(CN, DETAIL, {"productId": 601})
call(CN, "bg.order.list.get", {"pageNumber": 1})
call(US, DETAIL, {"productId": 601})
