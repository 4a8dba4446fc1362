import type { Reply } from '#app/lib/transport.js';
import { withSign } from '#app/lib/crypto.js';
import { sendJson } from '#app/lib/transport.js';

export class HttpClient {
  constructor(readonly url: string) {}

  async post(action: string, payload: Record<string, unknown>): Promise<Reply> {
    const metric = action.split('.').slice(0, 2).join('_');
    console.log('metric', `temu_${metric}_total`);
    const body: Record<string, unknown> = {
      ...payload,
      app_key: 'ak',
      data_type: 'JSON',
      type: action,
    };
    withSign(body);
    const reply = await sendJson(this.url, body);
    return reply;
  }
}

export class PlatformClient {
  private http: HttpClient;

  constructor(url: string) {
    this.http = new HttpClient(url);
  }

  send(action: string, payload: Record<string, unknown> = {}): Promise<Reply> {
    return this.http.post(action, { ...payload, version: 'V1' });
  }
}
