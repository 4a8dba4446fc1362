#!/usr/bin/env python3
"""每天同步一次库存"""
from urllib.parse import urlencode
from urllib.request import urlopen, Request

ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router'


def post(api_type, **fields):
	params = dict(fields, type=api_type)
	with urlopen(Request(ROUTER, data=urlencode(params).encode('utf-8'))) as reply:
		return reply.read()


if __name__ == '__main__':
	post('bg.goods.quantity.get', skuId=1)
	post('bg.goods.quantity.update', skuId=1, quantity=5)
	post('bg.order.list.get')
