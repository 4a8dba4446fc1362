const { createHash, createHmac } = require('crypto');

const signParams = (params, secret = 'sk') => {
  const text = Object.keys(params).sort().map((k) => k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : String(params[k]))).join('');
  return createHmac('sha256', secret).update(text).digest('hex');
};

module.exports = { signParams };
