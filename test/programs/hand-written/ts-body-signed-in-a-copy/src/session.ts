import type { Endpoint } from './endpoint.js';
import { Signer } from './signer.js';

export interface Result<T> { success: boolean; result?: T }

export interface SessionOptions { url: URL; appKey: string; secret: string; token: string }

export class Session {
  private readonly signer: Signer;

  constructor(private readonly options: SessionOptions) {
    this.signer = new Signer(options.secret);
  }

  async run<Req extends object, Res>(endpoint: Endpoint<Req, Res>, request: Req): Promise<Result<Res>> {
    const { url, appKey, token } = this.options;
    const params = { ...endpoint.build(request), app_key: appKey, access_token: token, timestamp: Math.round(Date.now() / 1000) };
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(this.signer.sign(params)) });
    return (await response.json()) as Result<Res>;
  }
}
