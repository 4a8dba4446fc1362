import { createClient } from '../../common/client/sdk.js';
import { shopOf } from '../../common/config/shops.js';
import { API } from '../../common/constants/temu.constants.js';

export async function runEu01() {
  const client = createClient(shopOf('eu01'));
  const r0 = await client.call(API.EditTask.value, {});
  console.log('提交修改单', r0.success);
  await client.call(API.FreightTemplate.value, {});
}
