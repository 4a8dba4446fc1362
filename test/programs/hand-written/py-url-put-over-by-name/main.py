import client

client.install(client, {"UsClient": client.US})
client.Client().call("bg.goods.add")
client.Client().call("bg.order.list.get")
client.UsClient().call("bg.goods.update")
client.UsClient().call("bg.goods.add")

client.call("bg.goods.list.get")
client.call("bg.mall.info.get")
client.use("us")
client.call("bg.goods.detail.get")
