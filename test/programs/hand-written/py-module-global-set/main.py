import client

client.send("bg.goods.list.get")
client.send("bg.order.list.get")
setattr(client, "GATE" + "WAY", "https://openapi-b-us.temu.com/openapi/router")
client.send("bg.goods.list.get")
