from client import gateway, send

send("bg.goods.list.get")
send("bg.order.list.get")
token = gateway.set("https://openapi-b-us.temu.com/openapi/router")
send("bg.goods.list.get")
gateway.reset(token)
