require('./setup');
const { url } = require('./url');
const { regional } = require('./regional');

const copies = { spare: new URL('https://openapi.kuajingmaihuo.com/openapi/router') };
regional(copies.spare);

const call = (type) => fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type }) });

(async () => {
  await call('bg.goods.detail.get');
  await call('bg.mall.info.get');
  await fetch(url, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.list.get' }) });
  await fetch(copies.spare, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.update' }) });
})();
