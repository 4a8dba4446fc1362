import { createHash } from 'node:crypto';

const secret = process.env['TEMU_SECRET'] ?? 'secret';

export function signed<T extends object>(fields: T): T & { sign: string; app_key: string } {
  const all = { ...fields, app_key: 'k' };
  const text = Object.entries(all)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([k, v]) => `${k}${typeof v === 'string' ? v : JSON.stringify(v)}`)
    .join('');
  return { ...all, sign: createHash('md5').update(secret + text + secret).digest('hex').toUpperCase() };
}
