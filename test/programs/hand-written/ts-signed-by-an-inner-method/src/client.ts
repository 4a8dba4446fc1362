import { createHash } from 'node:crypto';

export class TemuClient {
  constructor(private readonly endpoint: string, private readonly secret: string) {}

  async request(type: string, params: Record<string, unknown>): Promise<unknown> {
    const response = await fetch(this.endpoint, { method: 'POST', body: JSON.stringify(this.build(type, params)) });
    return response.json();
  }

  private build(type: string, params: Record<string, unknown>) {
    const body: Record<string, unknown> = { type, timestamp: Date.now(), ...params };
    const text = Object.keys(body).sort().map((key) => key + String(body[key])).join('');
    return { ...body, sign: createHash('md5').update(this.secret + text).digest('hex').toUpperCase() };
  }
}
