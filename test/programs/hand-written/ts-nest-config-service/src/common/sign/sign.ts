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

const withAuth = (shop: any) => (params: any) => ({ ...params, app_key: shop.appKey, access_token: shop.accessToken, timestamp: Math.floor(Date.now() / 1000), data_type: 'JSON' });
const withSign = (shop: any) => (params: any) => ({ ...params, sign: signOf(params, shop.appSecret) });
const pipe = (...steps: ((params: any) => any)[]) => (params: any) => steps.reduce((value, step) => step(value), params);

export const buildBody = (shop: any, type: string, data: any = {}): any => pipe(withAuth(shop), withSign(shop))({ type, ...data });
