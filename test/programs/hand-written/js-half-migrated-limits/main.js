const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const PARTNER = 'https://openapi-b-partner.temu.com/openapi/router';
const LIMITS = [
  { type: 'bg.goods.quantity.get', qps: 5 },
  { type: 'bg.btg.goods.stock.quantity.get', qps: 5 },
  { type: 'bg.goods.attrs.get', qps: 2 },
  { type: 'bg.semi.adjust.price.page.query', qps: 3 },
];
async function post(url, type, data) {
  const limit = LIMITS.find((one) => one.type === type);
  if (!limit) throw new Error('no limit for ' + type);
  const r = await fetch(url, { method: 'POST', body: JSON.stringify({ type, ...data }) });
  return r.json();
}
async function main() {
  await post(CN, 'bg.goods.quantity.get', {});
  await post(PARTNER, 'bg.btg.goods.stock.quantity.get', {});
  await post(CN, 'bg.goods.attrs.get', {});
  await post(CN, 'bg.semi.adjust.price.page.query', {});
}
main();
