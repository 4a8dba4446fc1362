import { sorted } from './lib/sorted';
import { httpRequest } from './lib/http';

export class KuajingClient {
  constructor(private readonly endpoint: string) {}

  async invoke(type: string, payload: Record<string, unknown> = {}): Promise<unknown> {
    const body: Record<string, unknown> = { type, app_key: process.env.TEMU_APP_KEY ?? 'key', timestamp: 1700000000, ...payload };
    const signed = sorted(body);
    return httpRequest({ url: this.endpoint, method: 'POST', data: signed });
  }
}
