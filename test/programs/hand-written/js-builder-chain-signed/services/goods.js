import { apis } from '../constants/api.js';
import { cnClient, euClient } from '../bootstrap.js';

export async function syncGoods() {
  await cnClient.execute(apis.goods.goodsQuantityGet.type, {});
  await cnClient.execute(apis.goods.goodsDetailGet.type, { page: 1 });
  await cnClient.execute(apis.goods.marketingActivityDetailGet.type, {});
  await cnClient.execute(apis.goods.goodsAddProperty.type, { productId: 10086 });
  await cnClient.execute(apis.goods.logisticsShipmentConfirm.type, {});
  await euClient.execute(apis.goods.goodsDetailGet.type, { catId: 3, language: 'zh' });
}
