import { ApiType2 } from '../apis.js';
import { execute } from '../core/gateway.js';

export async function handleOthers() {
  await execute('cn', ApiType2.AFTERSALES_LIST_GET, { productId: 10086 });
  await execute('cn', ApiType2.PRICE_REVIEW_REJECT, { pageNo: 1, shopType: 'full' });
  await execute('cn', ApiType2.PRICE_REVIEW_CONFIRM, { pageNo: 1, shopType: 'full' });
}
