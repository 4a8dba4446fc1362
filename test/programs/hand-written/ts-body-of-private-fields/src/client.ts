import type { Sendable } from './requests.js';

export class TemuClient {
  constructor(private readonly gateway: string) {}

  async execute(request: Sendable): Promise<unknown> {
    const response = await fetch(this.gateway, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request.toBody()),
    });
    return response.json();
  }
}
