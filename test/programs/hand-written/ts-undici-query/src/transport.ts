import { request } from 'undici';
import { signed } from './sign.js';

const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** 公共参数放在查询串, 业务参数放在正文 */
export async function transport(type: string, biz: object): Promise<{ success: boolean }> {
  const query = signed({ type, app_key: 'u', timestamp: String(Math.floor(Date.now() / 1000)) }, 'secret');
  const { body } = await request(`${GATEWAY}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(biz),
  });
  return (await body.json()) as { success: boolean };
}
