const cn = {
  url: 'https://openapi.kuajingmaihuo.com/openapi/router',
  call(type) {
    return fetch(this.url, { method: 'POST', body: JSON.stringify({ type }) }).then((r) => r.json());
  },
};
const us = Object.create(cn, { url: { value: 'https://openapi-b-us.temu.com/openapi/router' } });
const eu = Object.setPrototypeOf({ url: 'https://openapi-b-eu.temu.com/openapi/router' }, cn);
(async () => {
  await us.call('bg.goods.list.get');
  await eu.call('bg.goods.update');
  await cn.call('bg.goods.detail.get');
})();
