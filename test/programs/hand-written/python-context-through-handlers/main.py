from chain import call

print(call("cn", "bg.goods.list.get", page=1))
print(call("cn", "bg.order.list.get", page=1))
print(call("us", "bg.order.list.v2.get", page=1))
