const container = require('./container');
container.register('config', () => require('./config'));
container.register('client', (c) => {
  const { TemuClient } = require('./client');
  return new TemuClient(c.get('config').temu);
});
container.register('goodsService', (c) => {
  const GoodsService = require('./services/goods');
  return new GoodsService(c.get('client'));
});
container.register('orderService', (c) => {
  const OrderService = require('./services/order');
  return new OrderService(c.get('client'));
});
(async () => {
  await container.get('goodsService').sync();
  await container.get('orderService').sync();
})();
