import type { TemuRequest, TemuResponse } from './request.js';

export class DefaultTemuClient {
  constructor(
    private readonly serverUrl: string,
    private readonly appKey: string,
    private readonly appSecret: string,
  ) {}

  async execute<R>(request: TemuRequest<R>, accessToken: string): Promise<TemuResponse<R>> {
    const body = {
      ...request.getParams(),
      type: request.getApiType(),
      app_key: this.appKey,
      access_token: accessToken,
      sign: this.appSecret.length,
    };
    const res = await fetch(this.serverUrl, { method: 'POST', body: JSON.stringify(body) });
    return (await res.json()) as TemuResponse<R>;
  }
}
