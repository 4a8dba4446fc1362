const { createHash, createHmac } = require('crypto');

const sign = (params, secret = 'sk') => {
  const text = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${k}${typeof v === 'object' ? JSON.stringify(v) : v}`).join('');
  return createHmac('sha256', secret).update(text).digest('hex');
};

module.exports = { sign };
