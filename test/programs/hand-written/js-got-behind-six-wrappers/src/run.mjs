import { openapi } from './openapi.mjs';
import { findShop, Apis } from './endpoints.mjs';

const stats = new Map();

const withStats = (next) => async (shop, type, data = {}) => {
  stats.set(type, (stats.get(type) || 0) + 1);
  return next(shop, type, data);
};

const withLog = (next) => async (shop, type, data = {}) => {
  const res = await next(shop, type, data);
  console.log(JSON.stringify({ at: 'temu', type, code: res.errorCode ?? 0 }));
  return res;
};

const QPS = {
  'bg.goods.edit': 19,
  'bg.logistics.shipment.confirm': 2,
  'bg.goods.texttopicture.add': 6,
  'bg.goods.cats.get': 7,
  'bg.marketing.activity.list.get': 12,
  'bg.goods.list.get': 20,
};
const withLimit = (next) => async (shop, type, data = {}) => {
  const qps = QPS[type] || 5;
  if (qps <= 0) return { success: false, errorMsg: '限流' };
  return next(shop, type, data);
};

const METRICS = { 'bg.goods.list.get': 0, 'bg.goods.cats.get': 0, 'bg.logistics.shipment.confirm': 0, 'bg.goods.edit': 0, 'bg.marketing.activity.list.get': 0, 'bg.goods.texttopicture.add': 0 };
const withMetrics = (next) => async (shop, type, data = {}) => {
  if (type in METRICS) METRICS[type] += 1;
  return next(shop, type, data);
};

const quota = {
  'bg.marketing.activity.list.get': 23,
  'bg.logistics.template.get': 59,
  'bg.goods.texttopicture.add': 88,
  'bg.goods.list.get': 49,
  'bg.goods.edit': 14,
  'bg.logistics.shipment.confirm': 28,
  'bg.goods.cats.get': 61,
};
const withQuota = (next) => async (shop, type, data = {}) => {
  if (quota[type] === undefined) throw new Error('没有配置额度: ' + type);
  quota[type] -= 1;
  return next(shop, type, data);
};

let composed = (shop, type, data) => openapi.doPost(shop, type, data);
composed = withStats(composed);
composed = withLog(composed);
composed = withLimit(composed);
composed = withMetrics(composed);
composed = withQuota(composed);
const remote = composed;

const step = (id, type, data) => async (acc) => [...acc, await remote(findShop(id), type, data)];
const pipe = (...fns) => (init) => fns.reduce((p, f) => p.then(f), Promise.resolve(init));
const syncAll = pipe(
  step('semi-1', Apis.actList.type, { page: 1 }),
  step('semi-1', Apis.freightTpl.type, { siteId: 100 }),
  step('semi-1', Apis.textPic.type, { text: '尺码' }),
  step('semi-1', Apis.goodsList.type, { page: 1, pageSize: 50 }),
  step('semi-1', Apis.sizeEdit.type, { productId: 60021 }),
  step('semi-1', Apis.shipConfirm.type, { trackingNumber: 'YT1' }),
  step('semi-1', Apis.catsGet.type, { parentCatId: 0 }),
  step('us01', Apis.freightTpl.type, { siteId: 100 }),
  step('us01', Apis.catsGet.type, { parentCatId: 0 }),
  step('eu01', Apis.actList.type, { page: 1 }),
);

async function main() {
  const out = await syncAll([]);
  console.log('共', out.length);
  console.log('调用统计', Object.fromEntries(stats));
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
