const raw = JSON.stringify({ cn: { url: 'https://openapi.kuajingmaihuo.com/openapi/router' } });
const conf = JSON.parse(raw, (key, value) => (key === 'url' ? value.replace('openapi.kuajingmaihuo.com', 'openapi-b-us.temu.com') : value));
(async () => {
  await fetch(conf.cn.url, { method: 'POST', body: JSON.stringify({ type: 'bg.goods.list.get' }) });
  await fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.detail.get' }) });
})();
