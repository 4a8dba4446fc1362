import { createHash, createHmac } from 'node:crypto';

// 直接把签名写回参数里
export function sign(params: Record<string, unknown>): void {
  const text = Object.keys(params).sort().map((k) => k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : String(params[k]))).join('');
  params.sign = createHash('md5').update(text).digest('hex');
}
