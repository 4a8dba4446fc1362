const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

const { fill } = require('./fill');
async function call(type, biz) {
  const u = new URL(CN);
  u.searchParams.set('type', type);
  fill(u, biz);
  return (await fetch(u)).json();
}
(async () => { await call('bg.goods.list.get', { page: '1' }); await call('bg.goods.list.get', { type: 'bg.order.list.get' }); await call('bg.order.list.get', { type: 'bg.goods.list.get' }); })();
