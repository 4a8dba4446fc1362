import crypto from 'crypto';
import type { Shop, Dict } from '../config';

const flat = (x: any) => (typeof x === 'object' ? JSON.stringify(x) : String(x));

class Signer {
  private secret: string;
  constructor(secret: string) {
    this.secret = secret;
  }
  sign(params: Dict): string {
    const parts = [this.secret];
    Object.keys(params).sort().forEach((k) => parts.push(k, flat(params[k])));
    parts.push(this.secret);
    return crypto.createHash('md5').update(parts.join('')).digest('hex').toUpperCase();
  }
}
export const buildSign = (params: Dict, secret: string): string => new Signer(secret).sign(params);
