const { call } = require('./client');

(async () => {
  await call('bg.goods.list.get', { page: 1 });
  await call('bg.order.list.get', { page: 1 });
})();
