from client import LIMITS, Rpc, sender

SHOPS = [
    {'id': 'S1001', 'region': 'CN', 'key': 'key-1001', 'secret': 'secret-1001', 'token': 'token-1001'},
]


def main():
    for shop in SHOPS:
        api = Rpc(sender(shop))
        print('查询活动列表', bool(api.marketing.activity.list.get(pageNo=1)))
    print(sum(LIMITS.values()))


if __name__ == '__main__':
    main()
