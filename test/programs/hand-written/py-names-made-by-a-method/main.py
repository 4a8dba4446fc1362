from temu import goods, order

print(goods.list(page=1))
print(goods.detail(id=1))
print(order.list(page=1))
