import { expect, test } from 'vitest';
import { CN, pairsOf, project } from './project.js';

test.each([
  ['of this project, by its name', '/opt/shop/src/client.js', ['bg.goods.add cn']],
  ['of this project, by three names', '/opt/old-shop/packages/temu/client.js', ['bg.goods.add cn']],
  ['of another project with a file of that name', '/opt/other/src/client.js', []],
  ['that is a file’s name alone', '/opt/client.js', []],
])('an import by a path of the server %s', async (_, path, expected) => {
  const client = `exports.call = (type) => fetch('${CN}', { method: 'POST', body: JSON.stringify({ type }) });\n`;
  const found = pairsOf(
    await project({
      'package.json': '{ "name": "@team/shop" }',
      'src/client.js': client,
      'packages/temu/client.js': client,
      'client.js': client,
      'scripts/probe.js': `const { call } = require('${path}');\ncall('bg.goods.add');\n`,
    }),
  );
  expect([...new Set(found.map((pair) => pair.replace(/^~/, '')))].filter((pair) => pair.startsWith('bg.goods.add'))).toEqual(expected);
});
