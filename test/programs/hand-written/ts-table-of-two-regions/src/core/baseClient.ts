import { acquire } from '#app/common/rateLimit.js';
import { sign } from '#app/utils/sign.js';

export interface Reply {
  success: boolean;
  errorMsg?: string;
  result?: unknown;
}

export abstract class BaseTemuClient {
  protected abstract get baseUrl(): string;

  async execute(interfaceType: string, params: Record<string, unknown> = {}): Promise<Reply> {
    acquire(interfaceType);
    const raw: Record<string, unknown> = { type: interfaceType, app_key: 'ak', ...params };
    const body: Record<string, unknown> = {};
    for (const key of Object.keys(raw).sort()) body[key] = raw[key];
    sign(body);
    const options = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const reply = (await fetch(this.baseUrl, options).then((res) => res.json()) as Reply);
    return reply;
  }
}
