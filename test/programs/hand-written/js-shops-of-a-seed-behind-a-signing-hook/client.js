const axios = require('axios');
const { createHash } = require('crypto');

exports.clientFor = (shop) => {
  const http = axios.create({ baseURL: shop.gateway });
  http.interceptors.request.use((config) => {
    const body = { ...config.data, timestamp: Date.now() };
    const text = Object.keys(body).sort().map((key) => key + body[key]).join('');
    config.data = { ...body, sign: createHash('md5').update(shop.secret + text).digest('hex') };
    return config;
  });
  return (type, data) => http.post('', { type, ...data });
};
