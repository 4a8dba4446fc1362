import { createHash } from 'node:crypto';

const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex').toUpperCase();

export function signOf(params: any, secret: string): string {
  const text = Object.keys(params)
    .filter((key) => key !== 'sign' && params[key] !== undefined)
    .sort()
    .map((key) => key + (typeof params[key] === 'object' ? JSON.stringify(params[key]) : params[key]))
    .join('');
  return md5(secret + text + secret);
}

function clean(params: any): any {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== ''));
}

export function buildBody(shop: any, type: string, data: any = {}): any {
  const params = clean({ type, app_key: shop.appKey, access_token: shop.accessToken, timestamp: Math.floor(Date.now() / 1000), data_type: 'JSON', ...data });
  params.sign = signOf(params, shop.appSecret);
  return params;
}
