const { Client, cn, us } = require('./client');
const { retry } = require('./retry');

async function main() {
  await cn.send.call(us, 'bg.goods.list.get', { page: 1 });
  await Client.prototype.send.call(cn, 'bg.goods.add', { productName: 'x' });
  await us.send.apply(cn, ['bg.goods.cats.get']);
  await retry(2, cn.send, cn, ['bg.goods.quantity.get', { skuId: 1 }]);
  await retry(2, us.send, us, ['bg.goods.quantity.get', { skuId: 1 }]);
}

main();
