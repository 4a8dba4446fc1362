const path = require('path');
const crypto = require('crypto');
const readIni = require('./ini');

const conf = readIni(path.join(__dirname, '..', 'conf', 'temu.ini'));
const url = conf.gateway.scheme + '://' + conf.gateway.host + conf.gateway.path;

function md5(s) {
  return crypto.createHash('md5').update(s).digest('hex').toUpperCase();
}

function call(name, biz, done) {
  const params = { app_key: conf.auth.app_key, access_token: conf.auth.token, data_type: 'JSON', timestamp: (Date.now() / 1000) | 0 };
  params.type = conf.api[name];
  if (!params.type) return done(new Error('temu.ini 没有配置接口 ' + name));
  for (const k of Object.keys(biz)) params[k] = biz[k];
  const src = Object.keys(params).sort().map((k) => k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : params[k]));
  params.sign = md5(conf.auth.app_secret + src.join('') + conf.auth.app_secret);
  fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(params) })
    .then((r) => r.json())
    .then((j) => (j.success ? done(null, j.result) : done(new Error(j.errorMsg))))
    .catch(done);
}

module.exports = { call };
