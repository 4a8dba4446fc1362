import { ApiNames } from '../constants';
import { cnClient, euClient } from '../clients';

export async function pullGoods(): Promise<void> {
  await cnClient.doRequest(ApiNames.GOODS_VIDEO_UPLOAD_SIGN_GET, {});
  await cnClient.doRequest(ApiNames.GOODS_QUANTITY_GET, { productId: 10086 });
  await cnClient.doRequest(ApiNames.GOODS_CUSTOM_LABEL_GET, {});
  await cnClient.doRequest(ApiNames.ORDER_DETAIL_GET, { catId: 3, language: 'zh' });
  await cnClient.doRequest(ApiNames.GOODS_EDIT_TASK_SUBMIT, {});
  await euClient.doRequest(ApiNames.GOODS_VIDEO_UPLOAD_SIGN_GET, { page: 1 });
  await euClient.doRequest(ApiNames.GOODS_QUANTITY_GET, { catId: 3, language: 'zh' });
  await euClient.doRequest(ApiNames.GOODS_CATS_GET, { page: 1 });
}
