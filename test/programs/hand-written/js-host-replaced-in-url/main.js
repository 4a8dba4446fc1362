const { send } = require('./client');
(async () => {
  await send('bg.goods.list.get', 'cn');
  await send('bg.order.list.get', 'cn');
  await send('bg.goods.list.get', 'us');
  await send('bg.goods.detail.get', 'us');
})();
