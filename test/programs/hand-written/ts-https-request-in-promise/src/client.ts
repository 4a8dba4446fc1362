import https from 'node:https';
import { signParams } from './sign';

export interface Reply {
  success: boolean;
  errorMsg?: string;
  result?: unknown;
}

export class OpenApiClient {
  gatewayUrl: string = '';

  setGateway(value: string): this {
    this.gatewayUrl = value;
    return this;
  }

  async send(apiType: string, biz: Record<string, unknown> = {}): Promise<Reply> {
    const body: Record<string, unknown> = { type: apiType, app_key: 'ak', timestamp: Math.floor(Date.now() / 1000), ...biz };
    const signed = signParams(body);
    const text = JSON.stringify(signed);
    const reply = await new Promise<Reply>((resolve, reject) => {
      const req = https.request(new URL(this.gatewayUrl), { method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) } }, (res) => {
        let raw = '';
        res.on('data', (chunk) => (raw += chunk));
        res.on('end', () => resolve(JSON.parse(raw)));
      });
      req.on('error', reject);
      req.end(text);
    });
    return reply;
  }
}
