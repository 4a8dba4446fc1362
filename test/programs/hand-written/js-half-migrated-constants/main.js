const CN = 'https://openapi.kuajingmaihuo.com/openapi/router';
const PARTNER = 'https://openapi-b-partner.temu.com/openapi/router';
const API = { STOCK: 'bg.goods.quantity.get', PA_STOCK: 'bg.btg.goods.stock.quantity.get', ATTRS: 'bg.goods.attrs.get' };
async function post(url, type, data) {
  const r = await fetch(url, { method: 'POST', body: JSON.stringify({ type, ...data }) });
  return r.json();
}
async function main() {
  await post(CN, API.STOCK, {});
  await post(PARTNER, API.PA_STOCK, {});
  await post(CN, API.ATTRS, {});
}
main();
