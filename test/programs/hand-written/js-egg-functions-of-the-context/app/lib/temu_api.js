'use strict';

exports.API = { GOODS_LIST: 'bg.goods.list.get', STOCK: 'bg.goods.quantity.get', SHIP: 'bg.shiporderv2.get' };
exports.LIMITS = { 'bg.goods.list.get': 120, 'bg.shiporderv2.get': 100 };
exports.NAMES = { 'bg.goods.list.get': '商品列表' };
