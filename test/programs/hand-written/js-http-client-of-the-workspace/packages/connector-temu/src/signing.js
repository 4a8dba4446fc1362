import { createHash } from 'node:crypto';
export const md5Signer = {
  sign(params, secret) {
    const text = Object.keys(params).sort().filter((k) => params[k] != null).map((k) => k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : String(params[k]))).join('');
    return createHash('md5').update(secret + text + secret).digest('hex').toUpperCase();
  },
};
