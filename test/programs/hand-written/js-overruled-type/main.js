const { list } = require('./goods');
(async () => {
  await list({ page: 1 });
  await list({ page: 1, type: 'bg.order.list.get' });
})();
