import { API_TYPES2 } from '../constants';
import { cnClient, euClient } from '../bootstrap';

export async function pullOthers(): Promise<void> {
  await cnClient.doRequest(API_TYPES2.MARKETING_ACTIVITY_LIST_GET, { catId: 3, language: 'zh' });
  await cnClient.doRequest(API_TYPES2.ORDER_DETAIL_GET, { pageNo: 1, pageSize: 50 });
  await euClient.doRequest(API_TYPES2.GOODS_EDIT_SENSITIVE_ATTR, { pageNo: 1, pageSize: 50 });
  await euClient.doRequest(API_TYPES2.ORDER_DETAIL_GET, {});
}
