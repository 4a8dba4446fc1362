import type { Shop } from './job.js';

export async function send(shop: Shop, type: string, biz: object): Promise<void> {
  const res = await fetch(shop.gateway, { method: 'POST', body: JSON.stringify({ ...biz, type, mall: shop.id }) });
  const { success, errorMsg } = (await res.json()) as { success: boolean; errorMsg?: string };
  console.log(shop.id, type.split('.').length, success ? 'ok' : errorMsg);
}
