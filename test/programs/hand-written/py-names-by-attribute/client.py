import requests

from body import build_body

ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router'

# 当日额度
LIMITS = {
    'bg.marketing.activity.list.get': 5,
    'bg.order.detail.get': 10,
}


def sender(shop):
    def send(api_type, data):
        LIMITS[api_type] -= 1
        body = build_body(shop, api_type, data)
        res = requests.post(ROUTER, json=body, timeout=8).json()
        if not res.get('success'):
            print(api_type, res.get('errorCode'), res.get('errorMsg'))
        return res.get('result')
    return send


class Rpc:
    """Rpc(send).goods.list.get(page=1) 自动拼接接口名"""

    def __init__(self, send, path='bg'):
        self._send = send
        self._path = path

    def __getattr__(self, key):
        return Rpc(self._send, f'{self._path}.{key}')

    def __call__(self, **kw):
        return self._send(self._path, kw)
