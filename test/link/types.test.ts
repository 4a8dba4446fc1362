import { describe, expect, test } from 'vitest';
import { CN, onlyRequest, pairsOf, project } from './project.js';

const client = `export class TemuClient { constructor(private url: string) {}
  invoke(type: string) { return fetch(this.url, { body: JSON.stringify({ type }) }); } }`;

describe('where scope alone does not tell', () => {
  test('the compiler knows what an element of a typed list is', async () => {
    const one = await project({
      'client.ts': client,
      'app.ts': `import { TemuClient } from './client';
        const made = new TemuClient('${CN}');
        export function run(clients: TemuClient[], others: Record<string, TemuClient>) {
          clients[0].invoke('bg.goods.add'); others.cn.invoke('bg.order.list.v2.get'); }
        run([made], {});`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get cn']);
    expect(onlyRequest(one).closed).toBe(true);
  });

  test('a call of the same name on something else is no caller', async () => {
    const one = await project({
      'client.ts': client,
      'app.ts': `import { TemuClient } from './client'; import { Bus } from './bus';
        new TemuClient('${CN}').invoke('bg.goods.add');
        export function listen(buses: Bus[]) { buses[0].invoke('refresh'); }`,
      'bus.ts': `export class Bus { invoke(name: string) { return name; } }`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn']);
  });

  test('without types, a call of the same name may be one', async () => {
    const one = await project({
      'client.js': `export class TemuClient { invoke(type) { return fetch('${CN}', { body: JSON.stringify({ type }) }); } }`,
      'app.js': `import { TemuClient } from './client.js'; new TemuClient().invoke('bg.goods.add'); export function f(x) { x.invoke('bg.mall.info.get'); }`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', '~bg.mall.info.get cn']);
  });
});
