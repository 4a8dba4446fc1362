import crypto from 'node:crypto';
export function sign(params: Record<string, unknown>, secret: string): string {
  const text = Object.keys(params).sort().map((key) => `${key}${typeof params[key] === 'string' ? params[key] : JSON.stringify(params[key])}`).join('');
  return crypto.createHash('md5').update(secret + text + secret).digest('hex').toUpperCase();
}
