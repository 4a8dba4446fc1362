const { inShop, send } = require('./client');
(async () => {
  await send('bg.goods.list.get');
  await send('bg.order.list.get');
  await inShop('https://openapi-b-us.temu.com/openapi/router', () => send('bg.goods.list.get'));
  await inShop('https://openapi-b-us.temu.com/openapi/router', async () => { await send('bg.goods.detail.get'); });
})();
