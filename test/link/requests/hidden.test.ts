import { expect, test } from 'vitest';
import { CN, onlyRequest, project } from '../project.js';

const sent = (type: string): string => `await fetch('${CN}', { method: 'POST', body: JSON.stringify({ type: ${type} }) });`;

const hidden: readonly (readonly [source: string, why: string, detail: string])[] = [
  [`export async function send(type) { ${sent('type')} }`, 'callers', 'send'],
  [sent('process.env.TEMU_TYPE'), 'environment', 'TEMU_TYPE'],
  [sent('`bg.goods.${Math.random()}.get`'), 'part', 'bg.goods.….get'],
  [sent('[1, 2]'), 'not-followed', ''],
];

for (const [source, why, detail] of hidden) {
  test(`${why} hides the type of ${source}`, async () => {
    const { pairs } = onlyRequest(await project({ 'a.mjs': source }));
    expect(pairs.map(({ type, url }) => [type.hidden, url.hidden])).toEqual([[expect.objectContaining({ why, detail }), null]]);
  });
}

test('a run without evaluations left says so, and knows nothing', async () => {
  const { links } = await project({ 'a.mjs': `${sent("'bg.goods.add'")}\n${sent("'bg.goods.list.get'")}` }, 1);
  expect(links.isCut).toBe(true);
  expect(links.requests.flatMap(({ pairs }) => pairs).every(({ type, url }) => type.value === null || url.value === null)).toBe(true);
});
