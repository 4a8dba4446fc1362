from client import Client

SHOPS = [
    {'id': 'S1001', 'region': 'CN', 'key': 'key-1001', 'secret': 'secret-1001', 'token': 'token-1001'},
    {'id': 'S2002', 'region': 'US', 'key': 'key-2002', 'secret': 'secret-2002', 'token': 'token-2002'},
]


def main():
    for shop in SHOPS:
        client = Client(shop)
        print('查询活动列表', bool(client.request('bg.marketing.activity.list.get', {'pageNo': 1})))


if __name__ == '__main__':
    main()
