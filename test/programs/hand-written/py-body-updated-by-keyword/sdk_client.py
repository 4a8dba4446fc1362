# -*- coding: utf-8 -*-
# 由架构组维护，改动请走评审
from collections import defaultdict
from pathlib import Path

import yaml

from api_types import PriceListGetRequest, OrderDetailGetRequest, ShipOrderCreateRequest, OrderListGetRequest, AdjustPricePageQueryRequest, JitModeActivateRequest, ImageCm2InRequest, LogisticsCompaniesGetRequest
from signer import API_NAMES, assemble, do_post, select_url, list_size


class BizError(Exception):
    def __init__(self, api, code, msg):
        super().__init__(f'{api} 失败({code}): {msg}')
        self.api = api
        self.code = code

class PlatformClient:
    def __init__(self, shop):
        self.shop = shop

    async def send(self, payload, api_type):
        print('->', API_NAMES[api_type])
        body = assemble(self.shop, api_type, payload)
        res = await do_post(select_url(self.shop.region), body)
        list_size(api_type, res)
        if not res.get('success'):
            raise BizError(api_type, res.get('errorCode'), res.get('errorMsg'))
        return res.get('result')


LISTENERS = defaultdict(list)


def on(event):
    def deco(fn):
        LISTENERS[event].append(fn)
        return fn
    return deco


async def emit(event, *args):
    for fn in LISTENERS[event]:
        await fn(*args)

@on('price.price_list_get')
async def _on_price_list_get(handle):
    try:
        resp = await handle.send({'productSkuIds': [7781001, 7781002]}, PriceListGetRequest.api_type)
        print('货品供货价查询', bool(resp))
    except BizError as exc:
        print('货品供货价查询', exc)

@on('order.order_detail_get')
async def _on_order_detail_get(handle):
    try:
        resp = await handle.send({'parentOrderSn': 'PO-211-0001'}, OrderDetailGetRequest.api_type)
        print('订单详情', bool(resp))
    except BizError as exc:
        print('订单详情', exc)

@on('order.ship_order_create')
async def _on_ship_order_create(handle):
    try:
        resp = await handle.send({'subPurchaseOrderSnList': ['WB2407001']}, ShipOrderCreateRequest.api_type)
        print('创建发货单', bool(resp))
    except BizError as exc:
        print('创建发货单', exc)

@on('order.order_list_get')
async def _on_order_list_get(handle):
    # bg.order.list.get 每天限 2000 次
    try:
        resp = await handle.send({'pageNumber': 1, 'pageSize': 50}, OrderListGetRequest.api_type)
        print('订单列表', bool(resp))
    except BizError as exc:
        print('订单列表', exc)

@on('EVT_ADJUST_PRICE_PAGE_QUERY')
async def _on_adjust_price_page_query(handle):
    # TODO bg.semi.adjust.price.page.query 需要重试
    try:
        resp = await handle.send({'pageNo': 1, 'pageSize': 20}, AdjustPricePageQueryRequest.api_type)
        print('分页查询调价单', bool(resp))
    except BizError as exc:
        print('分页查询调价单', exc)


def _load_tasks():
    with open((Path(__file__).resolve().parent / 'config/tasks1.yml'), encoding='utf-8') as fp:
        return yaml.safe_load(fp)


DEFAULT_PAGE = {'pageNo': 1, 'pageSize': 20}
PLAN = [dict(row, data=dict(DEFAULT_PAGE)) for row in _load_tasks().values()]

async def execute_plan(client):
    for task in PLAN:
        name, api, data = task['name'], task['api'], task['data']
        try:
            res = await client.send(data, api)
            print(name, bool(res))
        except BizError as exc:
            print(name, exc)


async def do_jit_mode_activate(temu):
    # 注意：bg.jitmode.activate返回的是分页
    try:
        resp = await temu.send({'productId': 60110021}, JitModeActivateRequest.api_type)
        print('打开JIT', bool(resp))
    except BizError as exc:
        print('打开JIT', exc)

async def run_image_cm_2_in(temu):
    try:
        resp = await temu.send({'imageUrl': 'https://img.example.com/size.png'}, ImageCm2InRequest.api_type)
        print('图片cm转inch', bool(resp))
    except BizError as exc:
        print('图片cm转inch', exc)

async def sync_logistics_companies_get(temu):
    """物流商列表"""
    try:
        resp = await temu.send({'regionId': 211}, LogisticsCompaniesGetRequest.api_type)
        print('物流商列表', bool(resp))
    except BizError as exc:
        print('物流商列表', exc)
