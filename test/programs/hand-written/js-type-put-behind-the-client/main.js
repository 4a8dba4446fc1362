const { GoodsAdd, GoodsAttrs } = require('./api/goods');
const { shipping, stock } = require('./api/stock');

(async () => {
  await new GoodsAttrs().execute({ catId: 1 });
  await new GoodsAdd().execute({ productName: '杯子' });
  await stock('bg.goods.quantity.get', { skuIds: [1] });
  await stock('bg.goods.sales.get', { skuIds: [1] });
  await shipping('bg.logistics.template.get', { siteIds: [100] });
  await shipping('bg.shiporderv2.get', { pageNo: 1 });
  console.log('done');
})();
