import { createHash } from 'node:crypto';

export function signed(type: string, params: Record<string, unknown>): string {
  const body: Record<string, unknown> = { type, timestamp: Date.now(), ...params };
  const text = Object.keys(body).sort().map((key) => key + body[key]).join('');
  body.sign = createHash('md5').update(text).digest('hex');
  return JSON.stringify(body);
}
