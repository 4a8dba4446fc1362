import { createHash } from 'node:crypto';
const GATEWAY_URLS: Record<'cn' | 'pa' | 'us', string> = {
  cn: 'https://openapi.kuajingmaihuo.com',
  pa: 'https://openapi-b-partner.temu.com',
  us: 'https://openapi-b-us.temu.com',
};
export interface TemuCallContext { appKey: string; appSecret: string; accessToken: string; region: 'cn' | 'pa' | 'us' }
function sign(body: Record<string, unknown>, secret: string) {
  const raw = Object.keys(body).sort().map((k) => k + body[k]).join('');
  return createHash('md5').update(secret + raw + secret).digest('hex').toUpperCase();
}
export async function callTemuApi<T>(ctx: TemuCallContext, interfaceType: string, req: object): Promise<T> {
  const body: Record<string, unknown> = { type: interfaceType, app_key: ctx.appKey, access_token: ctx.accessToken, ...req };
  body.sign = sign(body, ctx.appSecret);
  const resp = await fetch(GATEWAY_URLS[ctx.region] + '/openapi/router', { method: 'POST', body: JSON.stringify(body) });
  return (await resp.json()).result as T;
}
