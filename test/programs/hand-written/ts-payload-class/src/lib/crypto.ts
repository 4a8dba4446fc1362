import { createHash, createHmac } from 'node:crypto';

const SECRET = 'app-secret';
/** 签名: 参数名升序拼接 */
export function sign(params: Record<string, unknown>): string {
  const text = Object.keys(params).sort().map((k) => k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : String(params[k]))).join('');
  return createHash('md5').update(SECRET + text + SECRET).digest('hex').toUpperCase();
}
