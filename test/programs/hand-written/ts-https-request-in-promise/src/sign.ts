import { createHash, createHmac } from 'node:crypto';

export function signParams(params: Record<string, unknown>): Record<string, unknown> {
  const text = Object.keys(params).sort().map((k) => k + (typeof params[k] === 'object' ? JSON.stringify(params[k]) : String(params[k]))).join('');
  const sign = createHash('md5').update('sk' + text + 'sk').digest('hex').toUpperCase();
  return { ...params, sign };
}
