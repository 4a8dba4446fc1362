import type { SiteAdapter } from './adapter.js';
import type { Client } from './client.js';

export async function updateGoods(client: Client<SiteAdapter>, productId: number, name: string): Promise<void> {
  const done = await client.request('bg.goods.update', { productId, productName: name });
  console.log(client.adapter.name, done ? '已更新' : '更新失败');
}

export async function confirmShipment(client: Client<SiteAdapter>, orderSn: string): Promise<void> {
  await client.request('bg.logistics.shipment.confirm', { orderSn });
}
