from client import send

send("bg.goods.list.get")
send("bg.order.list.get")
send("bg.goods.list.get", url="https://openapi-b-us.temu.com/openapi/router")
send("bg.goods.detail.get", url="https://openapi-b-us.temu.com/openapi/router")
