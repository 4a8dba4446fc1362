import { BaseClient } from './base-client';

export class CnClient extends BaseClient {
  protected get endpoint(): string {
    return 'https://openapi.kuajingmaihuo.com';
  }

  migrate(goodsId: number): Promise<unknown> {
    return this.request('bg.goods.migrate', { goodsId });
  }
}

export class EuClient extends BaseClient {
  protected get endpoint(): string {
    return 'https://openapi-b-eu.temu.com';
  }
}
