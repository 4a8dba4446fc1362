import crypto from 'crypto';

const flat = (x) => (typeof x === 'object' ? JSON.stringify(x) : String(x));

export function calcSign(params, secret) {
  const keys = Object.keys(params).filter((k) => k !== 'sign' && params[k] !== undefined && params[k] !== '');
  keys.sort();
  return crypto.createHash('md5').update(secret + keys.map((k) => k + flat(params[k])).join('') + secret).digest('hex').toUpperCase();
}
