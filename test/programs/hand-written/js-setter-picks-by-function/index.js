const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const US = 'https://openapi-b-us.temu.com/openapi/router';
async function post(url, body) {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return res.json();
}
function pick(r) {
  if (r === 'us') return US;
  return CN;
}
class Client {
  #url = CN;
  set region(r) { this.#url = pick(r); }
  call(type) { return post(this.#url, { type }); }
}
const c = new Client();
const u = new Client();
Object.assign(u, { region: 'us' });
(async () => {
  await c.call('bg.goods.add');
  await c.call('bg.mall.info.get');
  await u.call('bg.goods.update');
  await u.call('bg.goods.add');
})();
