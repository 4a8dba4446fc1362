const { createHash } = require('crypto');
const conf = require('../conf');

/** 返回带签名的完整地址 */
function buildUrl(data) {
  const query = Object.assign({ app_key: conf.appKey, data_type: 'JSON', timestamp: Date.now() }, data);
  const keys = Object.keys(query).sort();
  let str = conf.secret;
  keys.forEach((k) => {
    str += k + query[k];
  });
  str += conf.secret;
  query.sign = createHash('md5').update(str).digest('hex').toUpperCase();
  return conf.gateway + '?' + Object.keys(query).map((k) => `${k}=${encodeURIComponent(query[k])}`).join('&');
}

module.exports = buildUrl;
