import type { SiteAdapter } from './adapter.js';

export class Client<A extends SiteAdapter> {
  constructor(readonly adapter: A) {}

  async request(type: string, params: Record<string, unknown>): Promise<boolean> {
    const body = this.adapter.decorate({ type, ...params });
    const res = await fetch(this.adapter.endpoint, { method: 'POST', body: JSON.stringify(body) });
    return ((await res.json()) as { success: boolean }).success;
  }
}
