import { Inject, Injectable } from '@nestjs/common';
import { TEMU_US_CLIENT } from './temu/constants';
import { TemuClient } from './temu/temu.client';

type Reply = { success: boolean };

@Injectable()
export class ProductService {
  constructor(private readonly temu: TemuClient, @Inject(TEMU_US_CLIENT) private readonly us: TemuClient) {}

  async sync() {
    const list = await this.temu.request<Reply>('bg.goods.list.get', { page: 1 });
    const brand = await this.temu.request<Reply>('bg.goods.labelv2.get', { ids: [1] });
    const orders = await this.temu.request<Reply>('bg.order.list.get');
    const usList = await this.us.request<Reply>('bg.goods.list.get', { page: 1 });
    return [list, brand, orders, usList].map((one) => one.success);
  }
}
