import { API } from '../constants';
import { cnClient } from '../bootstrap';

export async function syncGoods(): Promise<void> {
  await cnClient.doRequest(API.PURCHASE_ORDER_LIST_GET, {});
  await cnClient.doRequest(API.ORDER_LIST_GET, { productId: 10086 });
  await cnClient.doRequest(API.GOODS_EDIT_TASK_SUBMIT, { catId: 3, language: 'zh' });
  await cnClient.doRequest(API.JITMODE_ACTIVATE, { page: 1 });
  await cnClient.doRequest(API.GOODS_EDIT_SENSITIVE_ATTR, { skuIds: [1, 2] });
}
