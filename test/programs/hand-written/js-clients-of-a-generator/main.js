const { clients: [cn, us] } = require('./client');
(async () => {
  await cn('bg.goods.list.get');
  await cn('bg.order.list.get');
  await us('bg.goods.list.get');
  await us('bg.goods.detail.get');
})();
