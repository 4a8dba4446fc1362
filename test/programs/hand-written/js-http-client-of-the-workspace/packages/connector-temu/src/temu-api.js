import { redactText } from '@repo/http-client';
export const TEMU_METHODS = {
  shopInfo: 'bg.mall.info.get',
  categoryTree: 'bg.goods.cats.get',
  goodsAdd: 'bg.goods.add',
  goodsList: 'bg.goods.list.get',
  quantityUpdate: 'bg.goods.quantity.update',
};
export const API_PATH = '/openapi/router';
export const TOKEN_ERROR_CODES = new Set([3000002, 3000003]);
export class TemuApiError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
    this.name = 'TemuApiError';
  }
}
export class TemuApiClient {
  constructor(o) {
    this.o = o;
    this.refused = [];
  }
  scrub(text) {
    let out = redactText(text);
    for (const s of [this.o.appSecret, this.o.accessToken])
      if (s)
        out = out.split(s).join('[REDACTED]');
    return out;
  }
  async call(method, biz = {}) {
    const params = {
      ...biz,
      type: method,
      app_key: this.o.appKey,
      access_token: this.o.accessToken,
      timestamp: String(Math.floor(this.o.now().getTime() / 1000)),
      data_type: 'JSON',
      version: 'V1',
    };
    params['sign'] = this.o.signer.sign(params, this.o.appSecret);
    const res = await this.o.http.request('POST', API_PATH, { body: params });
    const env = res.json();
    if (!env.success) this.refused.push(new TemuApiError(env.errorCode, this.scrub(`Temu API error ${env.errorCode}`)));
    return env.result;
  }
}
