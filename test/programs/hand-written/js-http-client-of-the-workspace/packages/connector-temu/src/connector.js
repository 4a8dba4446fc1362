import { ResilientHttpClient } from '@repo/http-client';
import { md5Signer } from './signing.js';
import { TEMU_METHODS, TemuApiClient } from './temu-api.js';
export const DEFAULT_BASE_URL = 'https://openapi.kuajingmaihuo.com';
export class TemuConnector {
  constructor(config, deps = {}) {
    this.api = new TemuApiClient({
      http: new ResilientHttpClient({ baseUrl: config.baseUrl ?? DEFAULT_BASE_URL, fetchImpl: deps.fetchImpl, maxRetries: 0 }),
      signer: md5Signer,
      appKey: config.appKey,
      appSecret: config.appSecret,
      accessToken: config.accessToken,
      now: deps.now ?? (() => new Date()),
    });
  }
  shop() {
    return this.api.call(TEMU_METHODS.shopInfo);
  }
  categories(parentCatId) {
    return this.api.call(TEMU_METHODS.categoryTree, { parentCatId });
  }
  publish(goods) {
    return this.api.call(TEMU_METHODS.goodsAdd, goods);
  }
  list(page) {
    return this.api.call(TEMU_METHODS.goodsList, { page, pageSize: 50 });
  }
  stock(skc, changes) {
    return this.api.call(TEMU_METHODS.quantityUpdate, { productSkcId: skc, skuStockChangeList: changes });
  }
}
