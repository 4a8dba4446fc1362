import { callApi } from './client.js';

const semi = { region: 'CN', key: 'ak1', secret: 's1' };
const local = { region: 'US', key: 'ak2', secret: 's2' };

async function main() {
  await callApi(semi, 'bg.goods.list.get', { page: 1 });
  await callApi(semi, 'bg.order.list.get', { page: 1 });
  await callApi(semi, 'bg.goods.quantity.update', { skuId: 7 });
  await callApi(local, 'bg.goods.list.get', { page: 1 });
  await callApi(local, 'bg.order.list.get', { page: 1 });
}

main();
