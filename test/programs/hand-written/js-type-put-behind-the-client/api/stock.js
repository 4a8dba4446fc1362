const axios = require('axios');

// 半托库存
async function stock(type, biz) {
  const client = axios.create({ baseURL: 'https://openapi.kuajingmaihuo.com' });
  Object.assign(biz, { type });
  const { data } = await client.post('/openapi/router', biz);
  return data;
}

async function shipping(type, biz) {
  const client = axios.create({ baseURL: 'https://openapi.kuajingmaihuo.com' });
  biz.type = type;
  const { data } = await client.post('/openapi/router', biz);
  return data;
}

module.exports = { stock, shipping };
