const crypto = require('crypto');

const flat = (x) => (x !== null && typeof x === 'object' ? JSON.stringify(x) : `${x}`);

class Signer {
  constructor(secret) {
    this.secret = secret;
  }
  sign(params) {
    const parts = [this.secret];
    Object.keys(params).sort().forEach((k) => parts.push(k, flat(params[k])));
    parts.push(this.secret);
    return crypto.createHash('md5').update(parts.join(''), 'utf8').digest('hex').toUpperCase();
  }
}
const buildSign = (params, secret) => new Signer(secret).sign(params);

exports.buildSign = buildSign;
