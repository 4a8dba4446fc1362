import { createHash } from 'node:crypto';

export interface Sendable {
  toBody(): Record<string, unknown>;
}

export class GoodsRequest implements Sendable {
  #type: string;

  constructor(
    type: string,
    private readonly params: Record<string, unknown> = {},
  ) {
    this.#type = type;
  }

  toBody(): Record<string, unknown> {
    const body: Record<string, unknown> = { type: this.#type, timestamp: Math.floor(Date.now() / 1000) };
    for (const [key, value] of Object.entries(this.params)) body[key] = value;
    return body;
  }
}

export class SignedRequest implements Sendable {
  constructor(
    private readonly type: string,
    private readonly secret: string,
  ) {}

  private sign(body: Record<string, unknown>): string {
    const text = Object.keys(body)
      .sort()
      .map((key) => `${key}${body[key]}`)
      .join('');
    return createHash('md5').update(this.secret + text + this.secret).digest('hex').toUpperCase();
  }

  toBody(): Record<string, unknown> {
    const body = { type: this.type, app_key: 'k' };
    return { ...body, sign: this.sign(body) };
  }
}
