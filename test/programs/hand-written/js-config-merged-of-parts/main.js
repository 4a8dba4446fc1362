const { client } = require('./client');
(async () => {
  const cn = client({ retries: 1 });
  const us = client({ retries: 1 }, { url: 'https://openapi-b-us.temu.com/openapi/router' });
  await cn.send('bg.goods.list.get');
  await cn.send('bg.order.list.get');
  await us.send('bg.goods.list.get');
})();
