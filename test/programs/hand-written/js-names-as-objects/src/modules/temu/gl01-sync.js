import { createClient } from '../../common/client/sdk.js';
import { shopOf } from '../../common/config/shops.js';
import { API } from '../../common/constants/temu.constants.js';

export async function runGl01() {
  const client = createClient(shopOf('gl01'));
  const r0 = await client.call(API.OrderList.value, { pageNumber: 1 });
  console.log('订单列表', r0.success);
  const r1 = await client.call(API.EditTask.value, {});
  console.log('提交修改单', r1.success);
}
