const { AsyncLocalStorage } = require('node:async_hooks');
const shop = new AsyncLocalStorage();
exports.inShop = (url, work) => shop.run({ url }, work);
exports.send = async (type) => (await fetch(shop.getStore()?.url ?? 'https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type }) })).json();
