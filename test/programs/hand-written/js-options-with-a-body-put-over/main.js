const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';

async function call(opts) {
  const init = { method: 'POST', body: JSON.stringify({ type: opts.type }) };
  if (opts.raw) init.body = opts.raw;
  return fetch(CN, init);
}
(async () => { await call({ type: 'bg.goods.list.get' }); await call({ type: 'bg.goods.list.get', raw: '{"type":"bg.order.list.get"}' }); await call({ type: 'bg.order.list.get', raw: '{"type":"bg.goods.list.get"}' }); })();
