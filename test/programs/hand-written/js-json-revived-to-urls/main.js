const { send } = require('./client');
(async () => {
  await send('a', 'bg.goods.list.get');
  await send('a', 'bg.order.list.get');
  await send('b', 'bg.goods.list.get');
  await send('b', 'bg.goods.detail.get');
})();
