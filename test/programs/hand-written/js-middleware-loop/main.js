const { Pipeline } = require('./pipeline');
const { auth, sign, stamp } = require('./middlewares');
const pipeline = new Pipeline('https://openapi.kuajingmaihuo.com/openapi/router').use(auth).use(stamp).use(sign);
(async () => {
  await pipeline.run('bg.goods.detail.get', { id: 1 });
  await pipeline.run('bg.order.detail.get', { id: 1 });
})();
