const { Temu, US } = require('./client');
(async () => {
  let c = new Temu();
  await c.call('bg.goods.edit');
  await c.call('bg.mall.info.get');
  const { useRegion } = require('./region');
  useRegion(c, 'us');
  await c.call('bg.goods.add');
})();
