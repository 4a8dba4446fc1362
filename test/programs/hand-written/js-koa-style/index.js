const createClient = require('./client');

const call = createClient({
  url: 'https://openapi.kuajingmaihuo.com/openapi/router',
  appKey: 'kk',
  secret: 'ss',
});

async function main() {
  const list = await call('bg.goods.list.get', { page: 1 });
  console.log('list', list);
  const detail = await call('bg.goods.detail.get', { productId: 33 });
  console.log('detail', detail);
  await call('bg.goods.edit.task.submit', { productId: 33 });
  await call('bg.mall.info.get');
}

main();
