"""从老系统迁过来的，先别动"""
from .enums import KNOWN
from .temu_client import Command


def each_page(handle, api, base, pages=2):
    for page in range(1, pages + 1):
        name = '%s@%d' % (api, page)
        res = handle.send(Command(api, {**base, 'pageNo': page}))
        if res.get('success'):
            print(name, '成功')
        else:
            print(name, '失败', res.get('errorCode'))
        yield page

def pull_all(handle):
    for page in each_page(handle, KNOWN['OrderListGet'], {'pageNumber': 1, 'pageSize': 50}):
        print('订单列表', page)
