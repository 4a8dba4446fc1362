import type { Reply, Transport } from './transport.js';

export class FetchTransport implements Transport {
  constructor(private readonly url: string) {}

  async send(type: string, body: object): Promise<Reply> {
    const res = await fetch(this.url, { method: 'POST', body: JSON.stringify({ type, ...body }) });
    return (await res.json()) as Reply;
  }
}
