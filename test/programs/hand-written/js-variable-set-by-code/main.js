const { send } = require('./client');
(async () => {
  await send('bg.goods.list.get');
  await send('bg.order.list.get');
  process.env.TEMU_URL = 'https://openapi-b-us.temu.com/openapi/router';
  await send('bg.goods.list.get');
  await send('bg.goods.detail.get');
})();
