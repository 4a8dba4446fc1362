const axios = require('axios');
const { createHash } = require('crypto');

exports.createClient = ({ gateway }) => {
  const http = axios.create({ baseURL: gateway });
  http.interceptors.request.use((config) => {
    const params = { timestamp: Date.now(), ...config.data };
    const text = Object.keys(params).sort().map((key) => key + params[key]).join('');
    config.data = { ...params, sign: createHash('md5').update(text).digest('hex') };
    return config;
  });
  return { invoke: (type, data) => http.post('', { type, ...data }) };
};
