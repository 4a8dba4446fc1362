const axios = require('axios');

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

async function post(base, params) {
  const target = new URL(base);
  for (const key in params) target.searchParams.set(key, String(params[key]));
  const res = await fetch(target, { method: 'POST' });
  return res.json();
}

async function get(base, params) {
  const url = new URL(base);
  url.search = new URLSearchParams(params).toString();
  const { data } = await axios.get(url.href, { headers: { accept: 'application/json' } });
  return data;
}

exports.post = (type, biz) => post(ROUTER, { type, access_token: 't', ...biz });
exports.get = (type, biz) => get(ROUTER, { type, access_token: 't', ...biz });
