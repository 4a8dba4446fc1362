import { BaseApi } from './base.js';
import { endpoint, gateway } from './decorators.js';

@gateway('https://openapi.kuajingmaihuo.com/openapi/router')
export class GoodsApi extends BaseApi {
  @endpoint('bg.goods.list.get')
  list(params: { page: number }): object {
    return { pageSize: 20, ...params };
  }

  @endpoint('bg.goods.edit.property')
  editProperty(params: { productId: number; values: string[] }): object {
    return { productId: params.productId, productProperties: params.values.map((v, i) => ({ pid: i, value: v })) };
  }

  @endpoint('bg.goods.cats.get')
  categories(params: { parentCatId: number }): object {
    return params;
  }
}
