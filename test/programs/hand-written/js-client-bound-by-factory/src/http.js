const axios = require('axios');

async function sendJson(target, content) {
  const res = await axios.post(target, new URLSearchParams(Object.fromEntries(Object.entries(content).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)]))));
  const reply = res.data;
  return reply;
}

module.exports = { sendJson };
