import { describe, expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

/** The same statements, with the reading at every offset that the assignments in the other file cover. */
const offsets = Array.from({ length: 30 }, (_, i) => i * 12);

describe('a place in one file is no place in another', () => {
  test('an object that is set twice, in JavaScript', async () => {
    for (const offset of offsets) {
      const one = await project({
        'main.js': `import { Client } from './client.js';
          const client = new Client();
          client.baseUrl = '${CN}'; client.send('bg.goods.add');
          client.baseUrl = '${US}'; client.send('bg.order.list.v2.get');`,
        'client.js': `//${' '.repeat(offset)}\nexport class Client { send(type) { return fetch(this.baseUrl, { method: 'POST', body: JSON.stringify({ type }) }); } }`,
      });
      expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get us']);
    }
  });
});
