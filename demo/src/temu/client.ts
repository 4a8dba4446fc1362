import { createHash } from 'node:crypto';
import { settings } from '../settings.js';

export interface Reply {
  success: boolean;
  errorCode?: number;
  errorMsg?: string;
}

/** 所有店铺共用的客户端：先签名，再请求网关 */
export class TemuClient {
  private readonly gateway = process.env.TEMU_GATEWAY ?? 'https://openapi.kuajingmaihuo.com/openapi/router';

  async call(type: string, data: Record<string, unknown> = {}): Promise<Reply> {
    const params = {
      ...data,
      type,
      app_key: settings.appKey,
      access_token: settings.accessToken,
      data_type: 'JSON',
      timestamp: Math.floor(Date.now() / 1000),
    };
    const response = await fetch(this.gateway, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...params, sign: signOf(params) }),
    });
    return (await response.json()) as Reply;
  }
}

function signOf(params: Record<string, unknown>): string {
  const text = Object.keys(params)
    .sort()
    .map((key) => `${key}${String(params[key])}`)
    .join('');
  return createHash('md5').update(`${settings.appSecret}${text}${settings.appSecret}`).digest('hex').toUpperCase();
}
