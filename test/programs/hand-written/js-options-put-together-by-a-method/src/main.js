const Client = require('./client');
(async () => {
  const cn = new Client();
  const us = new Client('us');
  await cn.call('bg.goods.list.get', { page: 1 });
  await cn.call('bg.goods.detail.get', { id: 1 });
  await cn.call('bg.order.list.get');
  await us.call('bg.goods.list.get', { page: 1 });
  await us.call('bg.order.list.get');
})();
