def run(client):
    client.goods_list(1)
    client.goods_detail(7)
    client.orders(1)
