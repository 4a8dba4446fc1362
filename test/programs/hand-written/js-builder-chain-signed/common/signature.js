import { createHash, createHmac } from 'node:crypto';

const SECRET = 'app-secret';
/** 签名: 参数名升序拼接 */
export function signParams(params) {
  const text = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${k}${typeof v === 'object' ? JSON.stringify(v) : v}`).join('');
  return createHash('md5').update(SECRET + text + SECRET).digest('hex').toUpperCase();
}
