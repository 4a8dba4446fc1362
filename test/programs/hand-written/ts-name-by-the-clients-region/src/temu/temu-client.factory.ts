import { shops } from '../shops.js';
import { callTemuApi, type TemuCallContext } from './http-client.js';

export class TemuClient {
  constructor(readonly ctx: TemuCallContext) {}

  call<T>(interfaceType: string, params: object): Promise<T> {
    return callTemuApi<T>(this.ctx, interfaceType, params);
  }
}

export class TemuClientFactory {
  async forShop(shopId: string): Promise<TemuClient> {
    const shop = await shops.findUniqueOrThrow({ where: { id: shopId } });
    return new TemuClient({
      appKey: shop.app_key,
      appSecret: shop.app_secret,
      accessToken: shop.access_token,
      region: shop.region as 'cn' | 'pa' | 'us',
    });
  }
}
