import { typeOf } from '../enums';
import { TemuClient } from '../sdk/openapi';
import { HOSTS, ROUTER_PATH } from '../common/settings';

const api = new TemuClient({ apiUrl: ('https://' + HOSTS.cn + ROUTER_PATH), shop: 'cn-shop' });

export async function handleGoods(): Promise<void> {
  await api.request(typeOf('orderDetailGet'), { page: 1 });
  await api.request(typeOf('goodsAttrsGet'), { page: 1 });
  await api.request(typeOf('semiAdjustPriceBatchReview'), { skuIds: [1, 2] });
}
