const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
async function send(type, alias) {
  const req = {
    type,
    toJSON() {
      return { type: alias || type, app_key: 'k' };
    },
  };
  const res = await fetch(CN, { method: 'POST', body: JSON.stringify(req) });
  return res.json();
}
(async () => {
  await send('bg.goods.list.get');
  await send('bg.goods.list.get', 'bg.order.list.get');
  await send('bg.order.list.get', 'bg.goods.detail.get');
})();
