const { createClient } = require('./client');
const { shops } = require('./shops');

(async () => {
  const cn = createClient(shops.find((one) => one.region === 'cn'));
  await cn.call('bg.goods.list.get', { page: 1 });
  await cn.call('bg.mall.info.get', {});
  const us = createClient(shops.find((one) => one.region === 'us'));
  await us.call('bg.goods.detail.get', { id: 1 });
})();
