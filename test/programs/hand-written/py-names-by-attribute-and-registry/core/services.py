"""Temu 开放平台对接"""
from .enums import KNOWN
from .temu_client import send_json, build_params, Command


# 新网关（已迁移的接口走这里）
PARTNER_URL = 'https://openapi-b-partner.temu.com/openapi/router'


def call_partner(shop, name, data):
    res = send_json(PARTNER_URL, build_params(name, data, shop))
    print('[partner]', name, res.get('success'))
    return res


class Path:
    """Path(handle).goods.list.get(page=1) 自动拼接接口名"""

    def __init__(self, handle, path='bg'):
        self._handle = handle
        self._path = path

    def __getattr__(self, key):
        return Path(self._handle, f'{self._path}.{key}')

    def __call__(self, **kw):
        return self._handle.send(Command(self._path, kw))


def nightly(handle, shop):
    print('开始', shop['shopName'])
    result = handle.send(Command(KNOWN['GoodsListGet'], {'page': 1, 'pageSize': 50}))
    print('商品列表查询', 'ok' if result.get('success') else result.get('errorMsg'))
    result = handle.send(Command(KNOWN['GoodsDetailGet'], {'productId': 60110021}))
    if result.get('success'):
        print('商品详情查询', '成功')
    else:
        print('商品详情查询', '失败', result.get('errorCode'))
    result = handle.send(Command(KNOWN['GoodsMigrate'], {'productIdList': [60110021]}))
    print('货品搬运', 'ok' if result.get('success') else result.get('errorMsg'))
