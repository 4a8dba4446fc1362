const { TemuClient } = require('./client');
const client = new TemuClient({ host: 'https://openapi.kuajingmaihuo.com' });
(async () => {
  await client.listGoods(1);
  await client.listOrders(1);
  await client.editGoods({ id: 1 });
})();
