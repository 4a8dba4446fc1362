from client import Client

SHOP = {'key': 'key-1001', 'secret': 'secret-1001', 'token': 'token-1001'}


def main():
    client = Client(SHOP)
    print('新增货品', bool(client.request('bg.goods.add', {'productName': '夏季连衣裙'})))
    print('货品搬运', bool(client.request('bg.goods.migrate', {'productIdList': [60110021]})))
    print('确认发货', bool(client.request('bg.logistics.shipment.confirm', {'trackingNumber': 'YT2024000001'})))


if __name__ == '__main__':
    main()
