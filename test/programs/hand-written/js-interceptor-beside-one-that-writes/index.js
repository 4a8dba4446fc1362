const axios = require('axios');
const http = axios.create();
http.interceptors.request.use((config) => {
  config.data = JSON.stringify(config.data);
  return config;
});
http.interceptors.request.use((config) => {
  config.baseURL = 'https://openapi.kuajingmaihuo.com';
  return config;
});
const call = (type, data) => http.post('/openapi/router', { type, ...data });
(async () => {
  await call('bg.goods.add', { a: 1 });
  await call('bg.goods.list.get', { a: 1 });
  await call('bg.mall.info.get', { a: 1 });
})();
