from apis import MALL_INFO_GET, SHIPORDER_CREATE
from request import execute

def handle_goods():
    execute("cn", MALL_INFO_GET, {"productId": 10086})
    execute(site="cn", method=SHIPORDER_CREATE, biz_params={"pageNo": 1, "pageSize": 50})
