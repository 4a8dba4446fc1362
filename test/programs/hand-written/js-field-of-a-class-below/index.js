const { Temu, US } = require('./client');
(async () => {
  let c = new Temu();
  await c.call('bg.goods.edit');
  await c.call('bg.mall.info.get');
  class UsTemu extends Temu { url = US; }
  c = new UsTemu();
  await c.call('bg.goods.add');
})();
