import axios from 'axios';

const ROUTER = 'https://openapi.kuajingmaihuo.com/openapi/router';

export interface Shop {
  app_key: string;
  access_token: string;
}

/** 按业务域统计 */
export function familyOf(type: string): string {
  if (type.startsWith('bg.aftersales')) return 'aftersales';
  if (type.startsWith('bg.goods')) return 'goods';
  throw new Error(`无法识别接口族 ${type}`);
}

export class BgClient {
  shop: Shop;

  constructor(shop: Shop) {
    this.shop = shop;
  }

  async invoke(type: string, args: Record<string, any> = {}): Promise<any> {
    console.log('family', familyOf(type));
    const body = { app_key: this.shop.app_key, access_token: this.shop.access_token, ...args, type };
    const { data } = await axios.post<any>(ROUTER, body, { timeout: 8000 });
    if (!data.success) console.log(type, data.errorCode, data.errorMsg);
    return data.result;
  }
}
