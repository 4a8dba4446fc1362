import { resolveUrl, toType } from './urls';
import { makeSign } from './crypto';
import { httpPost } from './net/http';
import type { Shop, Dict } from './urls';

function pack(account: Shop, method: string, data: Dict): Dict {
  const p: Dict = {};
  p.type = method;
  p['app_key'] = account.clientId;
  p['access_token'] = account.sessionToken;
  p.timestamp = Math.floor(Date.now() / 1000);
  Object.keys(data).forEach((k) => {
    p[k] = data[k];
  });
  p.sign = makeSign(p, account.secret);
  return p;
}

class TemuOpenClient {
  private shop: Shop;
  private endpoint: string;
  constructor(shop: Shop) {
    this.shop = shop;
    this.endpoint = resolveUrl(shop);
  }
  async doPost(type: string, biz: Dict = {}): Promise<any> {
    return httpPost(this.endpoint, pack(this.shop, type, biz));
  }
}
const pool = new Map<string, TemuOpenClient>();
function clientFor(shop: Shop): TemuOpenClient {
  let one = pool.get(shop.id);
  if (!one) {
    one = new TemuOpenClient(shop);
    pool.set(shop.id, one);
  }
  return one;
}
const viaShop = (shop: Shop, type: string, biz: Dict = {}): Promise<any> => clientFor(shop).doPost(type, biz);

type Caller = (shop: Shop, type: string, data?: Dict) => Promise<any>;
export const stats = new Map<string, number>();

const withStats = (next: Caller): Caller => async (shop, type, data = {}) => {
  stats.set(type, (stats.get(type) || 0) + 1);
  return next(shop, type, data);
};

const RETRYABLE = new Set<number>([429, 4000000]);
const withRetry = (next: Caller): Caller => async (shop, type, data = {}) => {
  let last: any;
  for (let i = 0; i < 3; i++) {
    last = await next(shop, type, data);
    if (last.success || !RETRYABLE.has(last.errorCode)) break;
  }
  return last;
};

const remote = [withStats, withRetry].reduce<Caller>((acc, wrap) => wrap(acc), (shop: Shop, type: string, data?: Dict) => viaShop(shop, type, data));

const schedule: Record<string, string[]> = {
  'mall_a': [toType('提交修改单'), toType('供货价'), toType('货品搬运'), toType('打开JIT'), toType('创建发货单'), toType('物流公司'), toType('售后单')],
  'full01': [toType('核价单(全托)'), toType('售后单')],
};
const defaults: Record<string, Dict> = {
  [toType('提交修改单')]: { taskId: 5 },
  [toType('供货价')]: { productId: 60021 },
  [toType('货品搬运')]: { productId: 77001 },
  [toType('打开JIT')]: { productId: 60021 },
  [toType('创建发货单')]: { sn: 'WB1' },
  [toType('物流公司')]: {},
  [toType('售后单')]: { pageNo: 1 },
  [toType('核价单(全托)')]: { pageNo: 1 },
};
export async function syncShop(shop: Shop) {
  for (const type of schedule[shop.id] || []) {
    const r = await remote(shop, type, defaults[type] || {});
    console.log(JSON.stringify(r).length > 0);
  }
}
