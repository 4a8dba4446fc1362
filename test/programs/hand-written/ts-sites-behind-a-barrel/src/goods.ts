import { send } from './send';

export class Goods {
  constructor(private readonly site: string) {}

  list() {
    return send(this.site, { type: 'bg.goods.list.get', page: 1 });
  }

  categories() {
    return send(this.site, { type: 'bg.goods.cats.get' });
  }
}
