import crypto from 'crypto';
import axios from 'axios';

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
  const base = () => ({ app_key: shop.appKey, access_token: shop.accessToken });
  return signed({ ...base(), type: method, ...biz });

  function signed(p: Record<string, any>) {
    return { ...p, sign: genSign(p, shop.appSecret) };
  }
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
    const { data } = await axios.post<any>(this.url, body, { timeout: 8000 });
    if (!data.success) console.log(method, data.errorCode, data.errorMsg);
    return data.result;
  }
}
