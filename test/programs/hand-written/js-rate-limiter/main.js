const Client = require('./lib/client');
const Limiter = require('./lib/limiter');
const { chunk } = require('./lib/util');

const client = new Client({
  baseUrl: 'https://openapi.kuajingmaihuo.com',
  limiter: new Limiter({ maxConcurrent: 2, minTime: 3 }),
});

const skuIds = [11, 12, 13, 14, 15];

(async () => {
  const pages = await Promise.all([1, 2].map((page) => client.call('bg.goods.list.get', { page, pageSize: 50 })));
  console.log('页数', pages.length);
  for (const ids of chunk(skuIds, 2)) {
    const reply = await client.call('bg.goods.price.list.get', { productSkuIds: ids });
    console.log(ids, reply.success);
  }
  const orders = await client.call('bg.order.list.get', { pageNumber: 1 });
  console.log('订单', orders.success);
})();
