const Temu = require('./src/temu');
const { REGION } = require('./src/constants');

async function run() {
  const cn = new Temu({ region: REGION.CN, appKey: 'a', secret: 'b', token: 'c' });
  const us = new Temu({ region: REGION.US, appKey: 'a', secret: 'b', token: 'd' });
  await cn.goods.list({ page: 1 });
  await cn.goods.pictures({ productId: 1, pictures: ['u'] });
  await cn.goods.cats();
  await cn.misc.orders({ page: 1 });
  await cn.misc.activities({ page: 1 });
  await us.goods.list({ page: 1 });
}

run();
