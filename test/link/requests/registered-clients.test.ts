import { expect, test } from 'vitest';
import { project } from '../project.js';

test('of two modules of Nest each class has the base URL of the one that provides it', async () => {
  const { links } = await project({
    'src/app.ts': `
      import { Injectable, Module } from '@nestjs/common';
      import { HttpModule, HttpService } from '@nestjs/axios';
      @Injectable()
      export class GoodsService {
        constructor(private readonly http: HttpService) {}
        list(page: number) { return this.http.post('/openapi/router', { type: 'bg.goods.list.get', page }); }
      }
      @Injectable()
      export class OrderService {
        constructor(private readonly http: HttpService) {}
        list() { return this.http.post('/openapi/router', { type: 'bg.order.list.v2.get' }); }
      }
      @Module({ imports: [HttpModule.register({ baseURL: 'https://openapi.kuajingmaihuo.com' })], providers: [GoodsService] })
      export class GoodsModule {}
      @Module({ imports: [HttpModule.register({ baseURL: 'https://openapi-b-us.temu.com' })], providers: [OrderService] })
      export class OrderModule {}
    `,
  });
  const pairs = links.requests.flatMap((request) => request.pairs);
  expect(pairs.map(({ type, gateway, url }) => [type.value, gateway, url.strength]).sort()).toEqual([
    ['bg.goods.list.get', 'cn', 'proved'],
    ['bg.order.list.v2.get', 'us', 'proved'],
  ]);
});
