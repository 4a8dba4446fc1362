import { BaseApi } from './base.js';
export class GoodsApi extends BaseApi {
  list(page = 1) {
    return this._invoke('bg.goods.list.get', { page });
  }
}
