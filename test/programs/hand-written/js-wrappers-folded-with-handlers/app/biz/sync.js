'use strict';

const { client } = require('../client');
const { Apis } = require('../constants.js');
const { getShop } = require('../config');

const stats = new Map();

const withStats = (next) => async (shop, type, data = {}) => {
  stats.set(type, (stats.get(type) || 0) + 1);
  return next(shop, type, data);
};

const cached = new Map();
const CACHEABLE = ['bg.purchase.order.list.get', 'temu.goods.detail.get', 'bg.marketing.activity.product.get', 'bg.logistics.companies.get', 'bg.goods.add'].filter((t) => t.endsWith('.get'));
const withCache = (next) => async (shop, type, data = {}) => {
  if (!CACHEABLE.includes(type)) return next(shop, type, data);
  const k = `${shop.id}|${type}|${JSON.stringify(data)}`;
  if (!cached.has(k)) cached.set(k, await next(shop, type, data));
  return cached.get(k);
};

function timeoutOf(type) {
  if (type === 'temu.goods.detail.get') return 9000;
  return type.includes('image') ? 8000 : 6000;
}
const withTimeout = (next) => async (shop, type, data = {}) => {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('超时')), timeoutOf(type));
  });
  try {
    return await Promise.race([next(shop, type, data), limit]);
  } finally {
    clearTimeout(timer);
  }
};

const onReply = {
  'bg.purchase.order.list.get': (r) => '备货单' + (r.success ? '完成' : '未完成'),
  'bg.marketing.activity.product.get': (r) => '活动商品' + (r.success ? '完成' : '未完成'),
  'bg.goods.catsmandatory.get': (r) => '类目必填' + (r.success ? '完成' : '未完成'),
  'bg.logistics.companies.get': (r) => '物流公司' + (r.success ? '完成' : '未完成'),
  'temu.goods.detail.get': (r) => '商品详情(新)' + (r.success ? '完成' : '未完成'),
  'bg.goods.add': (r) => '上传货品' + (r.success ? '完成' : '未完成'),
};
const withHandler = (next) => async (shop, type, data = {}) => {
  const res = await next(shop, type, data);
  const done = onReply[type];
  if (!done) throw new Error('缺少处理器 ' + type);
  console.log(done(res));
  return res;
};

const remote = [withStats, withCache, withTimeout, withHandler].reduce((acc, wrap) => wrap(acc), (shop, type, data) => client.request(shop, type, data));

function* plan() {
  yield ['semi-1', Apis.GoodsAdd, { goodsName: '夏季连衣裙', cat1Id: 101 }];
  yield ['semi-1', Apis.CatsMust, { catId: 12 }];
  yield ['semi-1', Apis.ActProduct, { activityId: 31 }];
  yield ['pa01', Apis.PaGoodsDetail, { productId: 1 }];
  yield ['semi-1', Apis.Companies, {}];
  yield ['semi-1', Apis.PurchaseList, { pageNo: 1 }];
}
async function consume() {
  for (const [id, type, data] of plan()) {
    const r = await remote(getShop(id), type, data);
    console.log('计划', r.success);
  }
}

module.exports = { consume, stats };
