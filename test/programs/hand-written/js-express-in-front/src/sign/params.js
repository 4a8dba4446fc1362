import { createHash } from 'node:crypto';

const md5 = (text) => createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();

export function signOf(params, secret) {
  const text = Object.keys(params)
    .filter((key) => key !== 'sign' && params[key] !== undefined)
    .sort()
    .map((key) => key + (typeof params[key] === 'object' ? JSON.stringify(params[key]) : params[key]))
    .join('');
  return md5(secret + text + secret);
}

const commonParams = (shop) => ({ app_key: shop.appKey, access_token: shop.accessToken, timestamp: Math.floor(Date.now() / 1000), data_type: 'JSON' });

export function buildBody(shop, type, data = {}) {
  const body = Object.assign({}, commonParams(shop), data, { type });
  return Object.assign(body, { sign: signOf(body, shop.appSecret) });
}
