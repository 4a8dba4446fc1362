const crypto = require('crypto');
exports.withSign = (params, secret) => {
  const text = Object.keys(params).sort().reduce((acc, k) => acc + k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : params[k]), secret) + secret;
  return { ...params, sign: crypto.createHash('md5').update(text).digest('hex').toUpperCase() };
};
