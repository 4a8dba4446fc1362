const axios = require('axios');
class TemuClient {
  constructor(host) {
    this.host = host;
    this.http = axios.create({ timeout: 1000 });
    this.http.interceptors.request.use((config) => {
      config.baseURL = this.host;
      return config;
    });
  }
  call(type, data) { return this.http.post('/openapi/router', { type, ...data }).then((r) => r.data); }
}
const client = new TemuClient('https://openapi.kuajingmaihuo.com');
const call = (type, data) => client.call(type, data);
(async () => {
  await call('bg.goods.add', { a: 1 });
  await call('bg.goods.list.get', { a: 1 });
  await call('bg.mall.info.get', { a: 1 });
})();
