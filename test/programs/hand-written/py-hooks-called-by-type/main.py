from client import Client
from names import BY_NAME

SHOPS = [
    {'id': 'S1001', 'region': 'CN', 'key': 'key-1001', 'secret': 'secret-1001', 'token': 'token-1001'},
]

PIPES = [
    lambda ctx: {**ctx, 'type': BY_NAME['ActivityList']},
]


def main():
    for shop in SHOPS:
        ctx = {'client': Client(shop)}
        for step in PIPES:
            ctx = step(ctx)
        print('查询活动列表', bool(ctx['client'].request(ctx['type'], {'pageNo': 1})))


if __name__ == '__main__':
    main()
