import { createHash } from 'node:crypto';

export class Signer {
  constructor(private readonly secret: string) {}

  sign<T extends Record<string, unknown>>(params: T): T & { sign: string } {
    const plain = Object.entries(params)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .flatMap(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : String(value)])
      .join('');
    const sign = createHash('md5').update(`${this.secret}${plain}${this.secret}`).digest('hex').toUpperCase();
    return { ...params, sign };
  }
}
