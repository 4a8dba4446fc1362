const { send, at } = require('./client');
(async () => {
  await send('bg.goods.list.get');
  await send('bg.order.list.get');
  const back = at('https://openapi-b-us.temu.com/openapi/router');
  await send('bg.goods.list.get');
  back();
})();
