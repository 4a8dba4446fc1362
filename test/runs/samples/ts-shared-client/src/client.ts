import { createHash } from 'node:crypto';
import type { ApiType } from './api-types.js';

export interface Reply {
  success: boolean;
  errorCode?: number;
}

export class TemuClient {
  private readonly baseUrl = 'https://openapi.kuajingmaihuo.com/openapi/router';

  constructor(private readonly appKey: string, private readonly secret: string) {}

  async call(type: ApiType, data: Record<string, unknown> = {}): Promise<Reply> {
    const params = { ...data, type, app_key: this.appKey, timestamp: 1764000000 };
    const sign = createHash('md5').update(this.secret + JSON.stringify(params)).digest('hex');
    const response = await fetch(this.baseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...params, sign }),
    });
    return (await response.json()) as Reply;
  }
}
