const { Client } = require('./client');
(async () => {
  const cn = new Client('https://openapi.kuajingmaihuo.com/openapi/router');
  const us = new Client('https://openapi.kuajingmaihuo.com/openapi/router');
  Object.defineProperty(us, 'url', { get: () => 'https://openapi-b-us.temu.com/openapi/router' });
  await cn.send('bg.goods.list.get');
  await cn.send('bg.order.list.get');
  await us.send('bg.goods.list.get');
})();
