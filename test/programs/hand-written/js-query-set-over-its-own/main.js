const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

async function call(t) {
  const u = new URL(CN);
  u.search = `?type=bg.order.list.get&page=1`;
  if (t) u.searchParams.set('type', t);
  return (await fetch(u.href)).json();
}
(async () => { await call('bg.goods.list.get'); await call(''); })();
