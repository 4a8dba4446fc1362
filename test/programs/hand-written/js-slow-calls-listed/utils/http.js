const axios = require('axios');

async function sendJson(target, content) {
  const { data: reply } = await axios.request({ url: new URL('/openapi/router', target).href, method: 'POST', data: content });
  return reply;
}

module.exports = { sendJson };
