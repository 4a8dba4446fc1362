const crypto = require('crypto');
const { temu: config } = require('./config');
const sign = (params) => crypto.createHash('md5').update(config.secret + Object.keys(params).sort().map((k) => k + params[k]).join('') + config.secret).digest('hex');
async function request(type, params) {
  const base = { type, app_key: config.appKey, access_token: config.token, timestamp: String(Date.now()) };
  const all = Object.assign(base, params);
  all.sign = sign(all);
  const res = await fetch(config.url, { method: 'POST', headers: config.headers, body: JSON.stringify(all) });
  const { success, result, errorMsg } = await res.json();
  if (!success) throw new Error(errorMsg);
  return result || {};
}
module.exports = { request };
