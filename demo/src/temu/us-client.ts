import type { Reply } from './client.js';

const US_GATEWAY = 'https://openapi-b-us.temu.com/openapi/router';

/** 美国本土店：网关与接口名都没有变化 */
export async function callUs(type: string, data: Record<string, unknown> = {}): Promise<Reply> {
  const response = await fetch(US_GATEWAY, { method: 'POST', body: JSON.stringify({ ...data, type }) });
  return (await response.json()) as Reply;
}
