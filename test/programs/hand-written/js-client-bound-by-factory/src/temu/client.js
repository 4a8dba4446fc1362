const { acquire } = require('../common/rateLimit');
const { withSign } = require('../lib/crypto');
const { sendJson } = require('../http');

async function post(endpoint, type, data) {
  acquire(type);
  const body = {};
  body.app_key = 'ak';
  body.type = type;
  body.timestamp = Date.now();
  for (const key of Object.keys(data)) body[key] = data[key];
  const signed = withSign(body);
  const reply = await sendJson(endpoint, signed);
  return reply;
}

function clientFor(endpoint) {
  return post.bind(null, endpoint);
}

module.exports = { clientFor };
