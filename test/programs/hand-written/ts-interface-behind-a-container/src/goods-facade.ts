import type { Transport } from './transport.js';

export class GoodsFacade {
  constructor(private readonly transport: Transport) {}

  async publish(name: string): Promise<void> {
    const cats = await this.transport.send('bg.goods.cats.get', {});
    console.log('cats', cats.success);
    const added = await this.transport.send('bg.goods.add', { name });
    console.log('added', added.success);
  }

  async migrate(ids: number[]): Promise<void> {
    for (const id of ids) await this.transport.send('bg.goods.migrate', { id });
  }
}
