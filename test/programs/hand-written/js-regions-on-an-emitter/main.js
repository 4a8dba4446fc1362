const { ask } = require('./client');
(async () => {
  await ask('cn', 'bg.goods.list.get');
  await ask('cn', 'bg.order.list.get');
  await ask('us', 'bg.goods.list.get');
  await ask('us', 'bg.goods.detail.get');
})();
