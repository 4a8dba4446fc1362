import crypto from 'crypto';

const flat = (x) => (x !== null && typeof x === 'object' ? JSON.stringify(x) : `${x}`);

export function sign(params, secret) {
  const raw = Object.keys(params).sort().map((k) => k + flat(params[k])).join('&');
  return crypto.createHmac('sha256', secret).update(raw).digest('hex');
}
