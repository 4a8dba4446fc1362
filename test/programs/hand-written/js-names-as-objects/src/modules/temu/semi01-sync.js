import { createClient } from '../../common/client/sdk.js';
import { shopOf } from '../../common/config/shops.js';
import { API } from '../../common/constants/temu.constants.js';

export async function runSemi01() {
  const client = createClient(shopOf('semi01'));
  await client.call(String(API.OrderList), { pageNumber: 1 });
  await client.call(String(API.FreightTemplate), {});
  const r2 = await client.call(String(API.EditTask), {});
  console.log('提交修改单', r2.success);
}
