import { GATEWAYS, type Region } from './gateways.js';

export class TemuClient {
  private readonly url: string;

  constructor(region: Region) {
    this.url = GATEWAYS[region];
  }

  async call(type: string, data: object = {}): Promise<unknown> {
    const response = await fetch(this.url, {
      method: 'POST',
      body: JSON.stringify({ ...data, type }),
    });
    return response.json();
  }
}
