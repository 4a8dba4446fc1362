import { createHash } from 'node:crypto';

export interface Credentials {
  key: string;
  secret: string;
}

export class Call {
  private readonly fields = new Map<string, string>();
  private url = 'https://openapi.kuajingmaihuo.com/openapi/router';

  private constructor(api: string) {
    this.fields.set('type', api);
    this.fields.set('data_type', 'JSON');
  }

  static to(api: string): Call {
    return new Call(api);
  }

  at(url: string): this {
    this.url = url;
    return this;
  }

  as(token: string): this {
    this.fields.set('access_token', token);
    return this;
  }

  with(params: Record<string, unknown>): this {
    for (const [name, value] of Object.entries(params)) this.fields.set(name, String(value));
    return this;
  }

  async send({ key, secret }: Credentials): Promise<unknown> {
    this.fields.set('app_key', key);
    const text = [...this.fields].sort(([a], [b]) => (a < b ? -1 : 1)).flat().join('');
    this.fields.set('sign', createHash('md5').update(secret + text + secret).digest('hex'));
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(this.fields)),
    });
    return response.json();
  }
}
