import type { TemuClient } from './temu/client.js';

export type ShopType = 'semi' | 'full';

/** 核价：半托店和全托店分开处理 */
export async function confirmPrice(temu: TemuClient, shopType: ShopType, id: number): Promise<void> {
  if (shopType === 'full') {
    await temu.call('bg.price.review.confirm', { id });
    return;
  }
  if (shopType === 'semi') {
    await temu.call('bg.price.review.reject', { id });
  }
}

/** 待核价列表 */
export async function pendingPrices(temu: TemuClient): Promise<void> {
  await temu.call('bg.price.review.page.query', { pageNo: 1 });
}
