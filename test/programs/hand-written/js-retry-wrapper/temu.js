const axios = require('axios');
const http = axios.create({ baseURL: 'https://openapi.kuajingmaihuo.com', timeout: 5000 });
exports.request = async (type, params) => (await http.post('/openapi/router', { type, ...params })).data || true;
exports.goodsList = (page) => exports.request('bg.goods.list.get', { page });
