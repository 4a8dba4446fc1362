const { names, TemuApi } = require('./sdk');

const cn = new TemuApi('CN');
const us = new TemuApi('US');

(async () => {
  await cn.call(names.goodsList(), { page: 1 });
  await cn.call(names.orders(), { page: 1 });
  await us.call(names.orders(), { page: 1 });
  await us.call(names.goodsList(), { page: 1 });
})();
