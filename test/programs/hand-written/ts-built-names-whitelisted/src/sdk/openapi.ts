import type { Reply } from '../http';
import { assertAllowed } from '../common/whitelist';
import { withSign } from '../common/signature';
import { sendJson } from '../http';

export class TemuClient {
  private readonly apiUrl: string;
  private readonly shop: string;

  constructor({ apiUrl, shop = 'default' }: { apiUrl: string; shop?: string }) {
    this.apiUrl = apiUrl;
    this.shop = shop;
  }

  async request(method: string, params: Record<string, unknown> = {}): Promise<Reply> {
    assertAllowed(method);
    const raw: Record<string, unknown> = { type: method, app_key: 'ak', ...params };
    const body = Object.keys(raw).sort().reduce<Record<string, unknown>>((acc, key) => ({ ...acc, [key]: raw[key] }), {});
    const reply = await sendJson(this.apiUrl, { ...body, sign: withSign(body) });
    return reply;
  }
}
