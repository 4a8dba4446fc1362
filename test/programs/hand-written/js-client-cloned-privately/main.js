const cn = require('./client');
const us = cn.at('https://openapi-b-us.temu.com/openapi/router');
(async () => {
  await cn.send('bg.goods.list.get');
  await cn.send('bg.order.list.get');
  await us.send('bg.goods.list.get');
  await us.send('bg.goods.detail.get');
})();
