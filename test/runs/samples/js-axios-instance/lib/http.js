'use strict';

const axios = require('axios');

const http = axios.create({
  baseURL: 'https://openapi.kuajingmaihuo.com/openapi',
  timeout: 5000,
});

// 所有接口都走这里
async function callApi(type, data) {
  const { data: reply } = await http.post('/router', { ...data, type });
  return reply;
}

module.exports = { callApi };
