import { Inject, Injectable } from '@nestjs/common';
import { TEMU_OPTIONS } from './constants';

export interface TemuOptions {
  host: string;
  appKey: string;
  appSecret: string;
}

@Injectable()
export class TemuClient {
  constructor(@Inject(TEMU_OPTIONS) private readonly options: TemuOptions) {}

  async request<T>(apiName: string, params: Record<string, unknown> = {}): Promise<T> {
    const payload: Record<string, unknown> = { type: apiName, app_key: this.options.appKey, timestamp: Date.now() };
    for (const [key, value] of Object.entries(params)) payload[key] = value;
    const res = await fetch(`${this.options.host}/openapi/router`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(payload),
    });
    return (await res.json()) as T;
  }
}
