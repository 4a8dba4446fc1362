import type { Transport } from './transport.js';

export class OrdersFacade {
  constructor(private readonly transport: Transport) {}

  async pull(page: number): Promise<void> {
    const { success, errorMsg } = await this.transport.send('bg.order.list.get', { page });
    console.log('orders', success, errorMsg ?? '');
  }
}
