import { apiUrl } from './urls.js';
import { calcSign } from './sign.js';
import { sendJson } from './http.js';
import { registry, shopById } from './const.js';

function pack(mall, method, args) {
  const body = {
    type: method,
    app_key: mall.appKey,
    access_token: mall.access_token,
    timestamp: Math.floor(Date.now() / 1000),
    data_type: 'JSON',
    ...args,
  };
  body.sign = calcSign(body, mall.clientSecret);
  return body;
}

class TmOpenApi {
  constructor(http = sendJson) {
    this.http = http;
  }
  async invoke(mall, method, args = {}) {
    const body = pack(mall, method, args);
    return this.http(apiUrl(mall), body);
  }
}
const api_ = new TmOpenApi();

const stats = new Map();

const withStats = (next) => async (shop, type, data = {}) => {
  stats.set(type, (stats.get(type) || 0) + 1);
  return next(shop, type, data);
};

const buckets = { shiporder: 100, price: 100, goods: 100, mall: 100 };
const withBucket = (next) => async (shop, type, data = {}) => {
  const b = type.split('.')[1];
  if (!(b in buckets)) throw new Error('未知业务域 ' + b);
  buckets[b]--;
  return next(shop, type, data);
};

let composed = (shop, type, data) => api_.invoke(shop, type, data);
composed = withStats(composed);
composed = withBucket(composed);
const send = composed;

class Container {
  providers = new Map();
  bind(name, value) {
    this.providers.set(name, value);
    return this;
  }
  get(name) {
    return this.providers.get(name);
  }
}
const container = new Container();
container.bind('call', (shop, type, data) => send(shop, type, data));
container.bind('biz.propEdit', (shop) => container.get('call')(shop, registry['goods.propEdit'].type, { productId: 60021 }));
container.bind('biz.labelV2', (shop) => container.get('call')(shop, registry['goods.labelV2'].type, { productSkuId: 9001 }));
container.bind('biz.catsMust', (shop) => container.get('call')(shop, registry['goods.catsMust'].type, { catId: 12 }));
container.bind('biz.stockUpdate', (shop) => container.get('call')(shop, registry['stock.stockUpdate'].type, { productSkcId: 3001, quantity: 12 }));
container.bind('biz.goodsList', (shop) => container.get('call')(shop, registry['goods.goodsList'].type, { page: 1, pageSize: 50 }));
container.bind('biz.mallInfo', (shop) => container.get('call')(shop, registry['goods.mallInfo'].type, {}));
container.bind('biz.catsGet', (shop) => container.get('call')(shop, registry['goods.catsGet'].type, { parentCatId: 0 }));
container.bind('biz.shipOrderCreate', (shop) => container.get('call')(shop, registry['order.shipOrderCreate'].type, { sn: 'WB1' }));
container.bind('biz.reviewConfirm', (shop) => container.get('call')(shop, registry['price.reviewConfirm'].type, { id: 7 }));

async function main() {
  await container.get('biz.propEdit')(shopById('mall_a'));
  await container.get('biz.labelV2')(shopById('mall_a'));
  await container.get('biz.catsMust')(shopById('mall_a'));
  await container.get('biz.stockUpdate')(shopById('mall_a'));
  await container.get('biz.goodsList')(shopById('mall_a'));
  await container.get('biz.mallInfo')(shopById('mall_a'));
  await container.get('biz.catsGet')(shopById('mall_a'));
  await container.get('biz.shipOrderCreate')(shopById('mall_a'));
  await container.get('biz.stockUpdate')(shopById('us01'));
  await container.get('biz.catsMust')(shopById('us01'));
  await container.get('biz.shipOrderCreate')(shopById('us01'));
  await container.get('biz.reviewConfirm')(shopById('full01'));
  await container.get('biz.catsGet')(shopById('full01'));
  console.log('调用统计', Object.fromEntries(stats));
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
