import axios from 'axios';
const http = axios.create({ timeout: 5000 });
http.interceptors.request.use(
  (config) => {
    const { data } = config;
    data.timestamp = 1;
    config.baseURL = 'https://openapi.kuajingmaihuo.com';
    return config;
  },
  (error) => Promise.reject(error),
);
const call = (type, data) => http.post('/openapi/router', { type, ...data });
(async () => {
  await call('bg.goods.add', { a: 1 });
  await call('bg.goods.list.get', { a: 1 });
  await call('bg.mall.info.get', { a: 1 });
})();
