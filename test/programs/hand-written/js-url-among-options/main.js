const { send } = require('./client');
const shops = [{ page: 1 }, { page: 2, url: 'https://openapi-b-us.temu.com/openapi/router' }];
(async () => {
  await send('bg.order.list.get');
  for (const shop of shops) await send('bg.goods.list.get', shop);
})();
