const { post } = require('./http');
const GATEWAY = 'https://openapi.kuajingmaihuo.com/openapi/router';
async function call(type, params = {}) {
  const body = { app_key: 'k', timestamp: 1, type, ...params };
  return post(fetch, GATEWAY, body);
}
(async () => {
  console.log(await call('bg.goods.list.get', { page: 1 }));
  console.log(await call('bg.order.list.get', { page: 1 }));
})();
