const axios = require('axios');
const crypto = require('crypto');
const { BASE_URL } = require('./constants');

module.exports = function createHttp(shop) {
  const http = axios.create({ baseURL: BASE_URL[shop.region], timeout: 30e3 });

  http.interceptors.request.use((config) => {
    const data = { ...config.data, app_key: shop.appKey, access_token: shop.token, timestamp: Math.floor(Date.now() / 1000) };
    const text = Object.keys(data).sort().map((k) => k + (typeof data[k] === 'object' ? JSON.stringify(data[k]) : data[k])).join('');
    data.sign = crypto.createHash('md5').update(shop.secret + text + shop.secret).digest('hex').toUpperCase();
    config.data = data;
    return config;
  });

  http.interceptors.response.use((res) => {
    if (!res.data.success) console.log('[temu]', res.data.errorCode);
    return res.data;
  });

  return http;
};
