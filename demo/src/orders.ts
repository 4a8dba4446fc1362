import { ApiType } from './temu/api-types.js';
import type { TemuClient } from './temu/client.js';
import { callUs } from './temu/us-client.js';

export async function pullOrders(temu: TemuClient): Promise<void> {
  await temu.call(ApiType.OrderList, { pageNumber: 1 });
  await callUs('bg.order.list.v2.get', { pageNumber: 1 });
}

export async function activities(temu: TemuClient): Promise<void> {
  await temu.call(ApiType.ActivityList);
}
