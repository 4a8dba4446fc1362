import crypto from 'node:crypto';
import type { Shop, Dict } from './urls';

const flat = (x: any) => (x !== null && typeof x === 'object' ? JSON.stringify(x) : `${x}`);

export function makeSign(params: Dict, secret: string): string {
  const raw = Object.keys(params).sort().map((k) => `${k}${flat(params[k])}`).join('');
  return crypto.createHash('md5').update(`${secret}${raw}${secret}`, 'utf8').digest('hex').toUpperCase();
}
