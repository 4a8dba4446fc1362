import type { TemuClientFactory } from '../temu/temu-client.factory.js';

export class GoodsService {
  constructor(private readonly clients: TemuClientFactory) {}

  async list(shopId: string) {
    const client = await this.clients.forShop(shopId);
    const interfaceType = client.ctx.region === 'pa' ? 'temu.goods.list.get' : 'bg.goods.list.get';
    return client.call(interfaceType, { pageNum: 1 });
  }

  async brands(shopId: string) {
    const client = await this.clients.forShop(shopId);
    return client.call('bg.goods.detail.get', { page: 1 });
  }

  async orders(shopId: string) {
    const client = await this.clients.forShop(shopId);
    return client.call('bg.order.list.v2.get', { pageSize: 10 });
  }
}
