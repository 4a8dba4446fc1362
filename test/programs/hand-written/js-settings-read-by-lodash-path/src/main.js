const Temu = require('./temu');
(async () => {
  const cn = new Temu('cn');
  const us = new Temu('us');
  await cn.request('bg.goods.list.get', { page: 1 });
  await cn.request('bg.order.list.get', { page: 1 });
  await cn.request('bg.goods.add', {});
  await us.request('bg.goods.list.get', {});
})();
