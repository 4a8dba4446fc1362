import { createHash, createHmac } from 'node:crypto';

// 直接把签名写回参数里
export function withSign(params: Record<string, unknown>): void {
  const text = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${k}${typeof v === 'object' ? JSON.stringify(v) : v}`).join('');
  params.sign = createHash('md5').update(text).digest('hex');
}
