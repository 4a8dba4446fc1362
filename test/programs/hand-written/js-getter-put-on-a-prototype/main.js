const { Client } = require('./client');
Object.defineProperties(Client.prototype, { url: { get() { return 'https://openapi-b-us.temu.com/openapi/router'; } } });
(async () => {
  await new Client().call('bg.goods.list.get');
  await fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type: 'bg.goods.detail.get' }) });
})();
