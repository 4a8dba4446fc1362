"""从老系统迁过来的，先别动"""
from core.settings_ import STORES
from core.temu_client import TemuClient
from core.services import Path, nightly, call_partner
from core.tasks_impl import pull_all


def phase_1(shop):
    handle = TemuClient(shop)
    bg_rpc = Path(handle)
    res = bg_rpc.goods.update(**{'productId': 60110021, 'productName': '秋季连衣裙'})
    if res.get('success'):
        print('货品更新', '成功')
    else:
        print('货品更新', '失败', res.get('errorCode'))

def job_2(shop):
    handle = TemuClient(shop)
    nightly(handle, shop)

def stage_3(shop):
    handle = TemuClient(shop)
    pull_all(handle)

def main():
    call_partner(STORES[0], 'temu.goods.price.list.get', {'productSkuIds': [7781001, 7781002]})
    for shop in STORES:
        phase_1(shop)
        job_2(shop)
        stage_3(shop)


if __name__ == '__main__':
    main()
