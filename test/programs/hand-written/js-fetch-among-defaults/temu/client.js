import { createHash } from 'node:crypto';

const DEFAULTS = {
  baseUrl: 'https://openapi.kuajingmaihuo.com',
  fetcher: fetch,
  now: () => new Date(),
};

export function createTemuClient(options) {
  const { baseUrl, fetcher, now, appKey, appSecret } = { ...DEFAULTS, ...options };

  async function request(type, params = {}) {
    const body = { type, app_key: appKey, timestamp: Math.floor(now().getTime() / 1000), ...params };
    body.sign = signParams(body, appSecret);
    const response = await fetcher(new URL('/openapi/router', baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  return {
    goods: {
      list: (params) => request('bg.goods.list.get', params),
      updateStock: (productSkcId, quantity) => request('bg.goods.quantity.update', { productSkcId, quantity }),
    },
    orders: {
      list: (pageNumber = 1) => request('bg.order.list.get', { pageNumber }),
    },
  };
}

export function signParams(params, secret) {
  const text = Object.keys(params).sort().map((key) => `${key}${params[key]}`).join('');
  return createHash('md5').update(`${secret}${text}${secret}`).digest('hex').toUpperCase();
}
