const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
async function call(type, log) {
  const body = { type, app_key: 'k' };
  const text = JSON.stringify(body);
  body.type = log;
  console.log(body);
  const res = await fetch(CN, { method: 'POST', body: text });
  return res.json();
}
(async () => {
  await call('bg.goods.list.get', 'bg.order.list.get');
  await call('bg.order.list.get', 'bg.goods.list.get');
})();
