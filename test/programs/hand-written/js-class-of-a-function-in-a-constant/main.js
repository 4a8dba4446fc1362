const Client = require('./client');

const cn = new Client().setDebug(true);
const us = new Client({ url: 'https://openapi-b-us.temu.com/openapi/router' });

async function main() {
  await cn.request('bg.goods.list.get', { page: 1 });
  await cn.request('bg.order.list.get');
  await us.request('bg.goods.list.get', { page: 1 });
}

main();
