import asyncio
import hashlib
import json
import time
from pathlib import Path
from urllib import request as urlrequest


def select_url(region):
    if region == 'US':
        return 'https://openapi-b-us.temu.com/openapi/router'
    return 'https://openapi.kuajingmaihuo.com/openapi/router'


class Shop:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    def __repr__(self):
        return f'<Shop {self.code}>'


SHOPS = [Shop(**row) for row in json.loads((Path(__file__).resolve().parent / 'config/shops.json').read_text(encoding='utf-8'))]


def _pieces(params, secret):
    yield secret
    for k in sorted(params):
        v = params[k]
        yield k
        yield json.dumps(v, ensure_ascii=False, separators=(',', ':')) if isinstance(v, (dict, list)) else str(v)
    yield secret


def sign(params, secret):
    return hashlib.md5(''.join(_pieces(params, secret)).encode('utf-8')).hexdigest().upper()


def _blocking(url, body, timeout):
    req = urlrequest.Request(url, data=json.dumps(body).encode('utf-8'), headers={'Content-Type': 'application/json'})
    with urlrequest.urlopen(req, timeout=timeout) as resp:
        return json.load(resp)


async def do_post(url, body, timeout=8):
    return await asyncio.to_thread(_blocking, url, body, timeout)


API_NAMES = {
    'bg.goods.price.list.get': '货品供货价查询',
    'bg.semi.adjust.price.page.query': '分页查询调价单',
    'bg.shiporder.create': '创建发货单',
    'bg.order.detail.get': '订单详情',
    'bg.order.list.get': '订单列表',
    'bg.price.review.confirm': '同意核价单建议价',
    'bg.jitmode.activate': '打开JIT',
    'bg.fancy.image.cm2in': '图片cm转inch',
    'bg.logistics.companies.get': '物流商列表',
}

def list_size(api_type, res):
    if api_type.endswith('.list.get') or api_type.endswith('.page.query'):
        return len(res.get('result') or [])
    return None


def assemble(shop, type_, biz):
    p = dict(app_key=shop.app_key, access_token=shop.access_token, timestamp=int(time.time()))
    p.update(biz)
    p.update(type=type_)
    p['sign'] = sign(p, shop.app_secret)
    return p
