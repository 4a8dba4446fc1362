import { ApiType } from './temu/api-types.js';
import type { TemuClient } from './temu/client.js';

export async function refill(temu: TemuClient): Promise<void> {
  await temu.call(ApiType.WarehouseList);
  await temu.call(ApiType.StockGet, { skuId: 1 });
  await temu.call(ApiType.StockUpdate, { skuId: 1, quantity: 50 });
}
