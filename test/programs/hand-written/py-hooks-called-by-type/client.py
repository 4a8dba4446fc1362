import requests

from body import build_body

ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router'


class Hooks:
    """回调按命名约定分发"""

    def on_bg_marketing_activity_list_get(self, res):
        return '查询活动列表完成' if res.get('success') else '查询活动列表未完成'


def fire(api_type, res):
    print(getattr(Hooks(), 'on_' + api_type.replace('.', '_'))(res))


class Client:
    def __init__(self, shop):
        self.shop = shop

    def request(self, api_type, data):
        body = build_body(self.shop, api_type, data)
        res = requests.post(ROUTER, json=body, timeout=8).json()
        fire(api_type, res)
        return res.get('result')
