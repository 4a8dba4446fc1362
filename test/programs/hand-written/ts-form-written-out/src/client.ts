import crypto from 'crypto';
import https from 'https';

const HOSTS: Record<string, string> = {
  CN: 'https://openapi.kuajingmaihuo.com/openapi/router',
  US: 'https://openapi-b-us.temu.com/openapi/router',
};

export interface Shop {
  region: string;
  appKey: string;
  appSecret: string;
  accessToken: string;
}

function genSign(p: Record<string, any>, secret: string): string {
  const text = Object.keys(p).sort().map((k) => k + JSON.stringify(p[k])).join('');
  return crypto.createHash('md5').update(secret + text + secret).digest('hex').toUpperCase();
}

function buildParams(method: string, biz: Record<string, any>, shop: Shop) {
  const p: Record<string, any> = { app_key: shop.appKey, access_token: shop.accessToken, ...biz, type: method };
  p.sign = genSign(p, shop.appSecret);
  return p;
}

function encode(body: Record<string, any>) {
  const form = new URLSearchParams();
  for (const [k, v] of Object.entries(body)) form.append(k, typeof v === 'object' ? JSON.stringify(v) : String(v));
  return form.toString();
}

function submit(url: string, body: Record<string, any>): Promise<any> {
  const text = encode(body);
  const target = new URL(url);
  return new Promise((resolve, reject) => {
    const req = https.request({
      hostname: target.hostname,
      path: target.pathname,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(text) },
    }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (c: Buffer) => chunks.push(c));
      res.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    });
    req.on('error', reject);
    req.write(text);
    req.end();
  });
}

export class BgClient {
  shop: Shop;
  url: string;

  constructor(shop: Shop) {
    this.shop = shop;
    this.url = HOSTS[shop.region];
  }

  async invoke(method: string, biz: Record<string, any> = {}): Promise<any> {
    const body = buildParams(method, biz, this.shop);
    const data = await submit(this.url, body);
    if (!data.success) console.log(method, data.errorCode, data.errorMsg);
    return data.result;
  }
}
