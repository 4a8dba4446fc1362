const { TopClient } = require('./top');

const cn = new TopClient({ appkey: 'k' });
const us = new TopClient({ appkey: 'u', REST_URL: 'https://openapi-b-us.temu.com/openapi/router' });

async function main() {
  console.log((await cn.execute('bg.goods.detail.get', { productId: 1 })).success);
  console.log((await cn.execute('bg.goods.cats.get', { parentCatId: 0 })).success);
  console.log((await us.execute('bg.goods.detail.get', { productId: 1 })).success);
}

main();
