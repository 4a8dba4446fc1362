import { signed } from './sign.js';

interface Envelope<T> {
  success: boolean;
  result: T | null;
}

class Transport {
  static #router = new URL('https://openapi.kuajingmaihuo.com/openapi/router');

  async exchange<T>(type: string, body: object): Promise<Envelope<T>> {
    const request = new Request(Transport.#router, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signed({ type, ...body })),
    });
    const response = await fetch(request);
    return response.json() as Promise<Envelope<T>>;
  }
}

export const transport = new Transport();
