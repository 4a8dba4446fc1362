import { TemuPayload } from './common/temuPayload';

export interface Reply {
  success: boolean;
  errorMsg?: string;
  result?: unknown;
}

class Base {
  endpoint = '';

  init(value: string): this {
    this.endpoint = value;
    return this;
  }
}

const WithPost = (Parent: typeof Base) =>
  class extends Parent {
    async doRequest(type: string, params: Record<string, unknown> = {}): Promise<Reply> {
      const body = new TemuPayload(type, params).toJSON();
      const qs = new URLSearchParams(Object.fromEntries(Object.entries(body).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)])));
      const res = await fetch(`${this.endpoint}?${qs}`);
      const reply = (await res.json() as Reply);
      return reply;
    }
  };

export class TemuSdk extends WithPost(Base) {}
