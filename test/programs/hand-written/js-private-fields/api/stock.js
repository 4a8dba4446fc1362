import { BaseApi } from './base.js';
export class StockApi extends BaseApi {
  static API = { query: 'bg.goods.quantity.get', companies: 'bg.logistics.companies.get' };
  query(id) {
    return this._invoke(StockApi.API.query, { id });
  }
  companies() {
    return this._invoke(this.constructor.API.companies);
  }
}
