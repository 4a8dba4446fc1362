const { createHash } = require('node:crypto');
const config = require('../config.json');
function sign(params) {
  const text = Object.keys(params).sort().reduce((all, key) => all + key + params[key], config.appSecret);
  return createHash('md5').update(text + config.appSecret).digest('hex').toUpperCase();
}
async function post(api, payload = {}) {
  const body = { type: api, app_key: config.appKey, timestamp: Math.floor(Date.now() / 1000), data_type: 'JSON', ...payload };
  const response = await fetch(config.gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, sign: sign(body) }),
  });
  const answer = await response.json();
  if (!answer.success) throw new Error(answer.errorMsg);
  return answer.result;
}
module.exports = { post };
