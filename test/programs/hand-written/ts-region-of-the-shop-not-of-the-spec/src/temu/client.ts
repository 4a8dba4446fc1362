import { sign } from './signing.js';
import { withRetry } from './retry-policy.js';

const GATEWAY_URLS: Record<'cn' | 'pa', string> = {
  cn: 'https://openapi.kuajingmaihuo.com',
  pa: 'https://openapi-b-partner.temu.com',
};

export interface TemuCallContext {
  appKey: string;
  appSecret: string;
  accessToken: string;
  region: 'cn' | 'pa';
  shopId: string;
}

export interface TemuMethodSpec {
  interfaceType: string;
  region: string;
  requestUrl: string;
}

export async function callTemuApi<Req extends object, Res>(ctx: TemuCallContext, spec: TemuMethodSpec, req: Req): Promise<Res> {
  return withRetry(async () => {
    const body: Record<string, unknown> = {
      type: spec.interfaceType,
      app_key: ctx.appKey,
      access_token: ctx.accessToken,
      data_type: 'JSON',
      ...(req as object),
    };
    body.sign = sign(body, ctx.appSecret);
    const gatewayRegion = (ctx.region === 'pa' ? 'pa' : 'cn') as 'cn' | 'pa';
    const url = GATEWAY_URLS[gatewayRegion] + spec.requestUrl;
    const resp = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const json = (await resp.json()) as { success: boolean; result?: Res };
    return json.result as Res;
  });
}
