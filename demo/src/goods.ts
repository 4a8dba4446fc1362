import { ApiType } from './temu/api-types.js';
import type { TemuClient } from './temu/client.js';

/** 上新：先调用bg.goods.add建货品，再补图片和尺码表 */
export async function publish(temu: TemuClient, name: string): Promise<void> {
  await temu.call(ApiType.GoodsAdd, { productName: name });
  await temu.call(ApiType.GoodsEditPictures, { productId: 1 });
  await temu.call(ApiType.SizeTemplateEdit, { productId: 1 });
  await temu.call(ApiType.GoodsDetail, { productId: 1 });
}
