import type { Caller } from './decorators.js';

export abstract class BaseApi implements Caller {
  declare readonly gatewayUrl: string;

  constructor(protected readonly token: string) {}

  async call(type: string, params: object): Promise<unknown> {
    const res = await fetch(this.gatewayUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type, access_token: this.token, ...params }),
    });
    const json = (await res.json()) as { success: boolean; errorMsg?: string };
    console.log(type, json.success ? '成功' : json.errorMsg);
    return json;
  }
}
