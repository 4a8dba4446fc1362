const axios = require('axios');
const config = require('./config');
const GoodsRepo = require('./repos/goods');
const OrderRepo = require('./repos/orders');
exports.build = ({ logger }) => {
  const http = axios.create({ baseURL: config.temu.baseUrl, timeout: config.temu.timeout });
  http.interceptors.request.use((request) => {
    request.data = { ...request.data, app_key: config.temu.key };
    return request;
  });
  const ctx = { http, logger };
  const repos = [GoodsRepo, OrderRepo].map((Repo) => new Repo(ctx));
  return {
    async run() {
      let count = 0;
      for (const repo of repos) count += await repo.load();
      return count;
    },
  };
};
