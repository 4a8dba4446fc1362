const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const US = 'https://openapi-b-us.temu.com/openapi/router';
async function post(url, body) {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return res.json();
}
const m = new Map([['url', CN]]);
const call = (type) => post(m.get('url'), { type });
(async () => {
  await call('bg.goods.add');
  await call('bg.mall.info.get');
  [['url', US]].forEach((e) => m.set(...e));
  await call('bg.goods.update');
  await call('bg.goods.add');
})();
