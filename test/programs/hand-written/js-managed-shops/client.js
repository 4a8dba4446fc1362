const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';
module.exports = async function client(type, data, shopType) {
  const res = await fetch(ROUTER, { method: 'POST', body: JSON.stringify({ type, data, shop: shopType }) });
  return res.json();
};
