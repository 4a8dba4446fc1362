const { call } = require('./pipeline');

const shop = { id: 's1', key: 'key' };

(async () => {
  await call(shop, 'bg.goods.list.get', { page: 1 });
  await call(shop, 'bg.order.list.get', { page: 1 });
  await call(shop, 'bg.goods.detail.get', { id: 5 });
})();
