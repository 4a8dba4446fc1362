const { Client } = require('./client');
const names = ['bg.goods.list.get', 'bg.goods.detail.get', 'bg.order.list.get'];
const bodies = [{ page: 1 }, { id: 1 }, { page: 1 }];
const client = Client.instance();
(async () => {
  for (let i = 0; i < names.length; i++) await client.invoke(names[i], bodies[i]);
  await Promise.all(names.map((name, i) => client.invoke(name, bodies[i])));
})();
