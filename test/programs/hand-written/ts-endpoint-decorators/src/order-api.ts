import { BaseApi } from './base.js';
import { endpoint, gateway } from './decorators.js';

@gateway('https://openapi-b-us.temu.com/openapi/router')
export class UsOrderApi extends BaseApi {
  @endpoint('bg.order.list.get')
  list(params: { page: number }): object {
    return { pageNumber: params.page };
  }
}
