import { getGateway } from './env';
import { buildSign } from './utils/sign';
import { httpPost } from './net/http';
import { typeFor } from './config';
import type { Shop, Dict } from './config';

class Envelope {
  shop: Shop; type: string; biz: Dict;
  constructor(shop: Shop, type: string, biz: Dict) {
    this.shop = shop;
    this.type = type;
    this.biz = biz;
  }
  toJSON(): Dict {
    const o: Dict = { type: this.type, app_key: this.shop.clientId, access_token: this.shop.access_token, timestamp: Math.round(Date.now() / 1000), ...this.biz };
    return { ...o, sign: buildSign(o, this.shop.clientSecret) };
  }
}
function assemble(shop: Shop, interfaceType: string, payload: Dict): Dict {
  return new Envelope(shop, interfaceType, payload).toJSON();
}

abstract class AbstractCaller {
  abstract prepare(shop: Shop, type: string, biz: Dict): Dict;
  abstract target(shop: Shop): string;
  async request(shop: Shop, type: string, biz: Dict = {}): Promise<any> {
    const body = this.prepare(shop, type, biz);
    const res = await httpPost(this.target(shop), body);
    return this.after(res);
  }
  after(res: any): any {
    return res;
  }
}
class TmOpenApi extends AbstractCaller {
  prepare(shop: Shop, type: string, biz: Dict) {
    return assemble(shop, type, biz);
  }
  target(shop: Shop) {
    return getGateway(shop);
  }
}
const openapi = new TmOpenApi();

type Caller = (shop: Shop, type: string, data?: Dict) => Promise<any>;
export const stats = new Map<string, number>();

const withStats = (next: Caller): Caller => async (shop, type, data = {}) => {
  stats.set(type, (stats.get(type) || 0) + 1);
  return next(shop, type, data);
};

const QPS: Record<string, number> = {
  [typeFor('stockGet')]: 4,
  [typeFor('textPic')]: 7,
};
const withLimit = (next: Caller): Caller => async (shop, type, data = {}) => {
  const qps = QPS[type] ?? 5;
  if (qps <= 0) return { success: false, errorMsg: '限流' };
  return next(shop, type, data);
};

const DENY = new Set<string>(['bg.order.delete', 'bg.goods.delete']);
const withPermission = (next: Caller): Caller => async (shop, type, data = {}) => {
  if (DENY.has(type)) throw new Error('没有权限: ' + type);
  return next(shop, type, data);
};

function timeoutOf(type: string) {
  if (type === typeFor('shipOrderCreate')) return 9000;
  return /\.(add|update|edit)/.test(type) ? 8000 : 5000;
}
const withTimeout = (next: Caller): Caller => async (shop, type, data = {}) => {
  let timer: any;
  const limit = new Promise<any>((_, reject) => {
    timer = setTimeout(() => reject(new Error('超时')), timeoutOf(type));
  });
  try {
    return await Promise.race([next(shop, type, data), limit]);
  } finally {
    clearTimeout(timer);
  }
};

export const dispatch = [withStats, withLimit, withPermission, withTimeout].reduce<Caller>((acc, wrap) => wrap(acc), (shop: Shop, type: string, data?: Dict) => openapi.request(shop, type, data));
