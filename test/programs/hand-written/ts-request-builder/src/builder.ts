import { createHash } from 'crypto';
import type { Shop } from './shop';

type Json = Record<string, unknown>;

export interface BuiltRequest {
  readonly url: string;
  readonly body: string;
}

export class TemuRequestBuilder {
  private type = '';
  private gateway = 'https://openapi.kuajingmaihuo.com/openapi/router';
  private readonly params: Json = {};
  private owner?: Shop;

  static of(type: string): TemuRequestBuilder {
    return new TemuRequestBuilder().api(type);
  }

  api(type: string): this {
    this.type = type;
    return this;
  }

  to(gateway: string): this {
    this.gateway = gateway;
    return this;
  }

  param(name: string, value: unknown): this {
    this.params[name] = value;
    return this;
  }

  page(page: number, size = 50): this {
    return this.param('page', page).param('pageSize', size);
  }

  shop(shop: Shop): this {
    this.owner = shop;
    return this;
  }

  build(): BuiltRequest {
    if (!this.owner) throw new Error('没有指定店铺');
    const all: Json = { ...this.params, type: this.type, app_key: this.owner.key, access_token: this.owner.token };
    const sorted = Object.keys(all)
      .sort()
      .reduce<Json>((acc, key) => ({ ...acc, [key]: all[key] }), {});
    const sign = createHash('md5').update(JSON.stringify(sorted) + this.owner.secret).digest('hex');
    return { url: this.gateway, body: JSON.stringify({ ...sorted, sign }) };
  }
}
