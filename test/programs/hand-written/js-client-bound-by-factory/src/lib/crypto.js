const { createHash, createHmac } = require('crypto');

function withSign(params) {
  const text = Object.keys(params).sort().map((k) => k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : String(params[k]))).join('');
  const sign = createHash('md5').update('sk' + text + 'sk').digest('hex').toUpperCase();
  return { ...params, sign };
}

module.exports = { withSign };
