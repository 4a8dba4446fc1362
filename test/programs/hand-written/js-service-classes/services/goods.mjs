import { Service } from './service.mjs';
export class GoodsService extends Service {
  static API = { list: 'bg.goods.list.get', stock: 'bg.goods.quantity.get' };
}
