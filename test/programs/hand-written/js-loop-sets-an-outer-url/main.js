let url = 'https://openapi.kuajingmaihuo.com/openapi/router';
const state = { url };
for (url of ['https://openapi-b-us.temu.com/openapi/router']) break;
for ([state.url] of [['https://openapi-b-us.temu.com/openapi/router']]) break;
(async () => {
  await fetch(url, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.list.get' }) });
  await fetch(state.url, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.update' }) });
  await fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.detail.get' }) });
})();
