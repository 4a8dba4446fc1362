import { expect, test } from 'vitest';
import { CN, project } from './project.js';

test('a call whose condition seems never to hold counts, though another place sends the same type', async () => {
  const { links } = await project({
    'send.js': `export function send(type, biz) {
  return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type, ...biz }) });
}
`,
    'once.js': `import { send } from './send.js';
export const all = () => send('bg.goods.add', {});
`,
    'probe.js': `import { send } from './send.js';
async function probe(label, type, biz = {}) {
  const out = { label, type };
  const answer = await send(type, biz);
  out.result = answer.result;
  return out;
}
(async () => {
  const list = await probe('list', 'bg.goods.list.get');
  let id;
  try {
    const data = list?.result || {};
    const all = data.goodsList || data.list || [];
    const first = Array.isArray(all) && all[0];
    if (first) id = first.productId || first.goodsId;
  } catch (e) { console.log(e.message); }
  if (id) await probe('add', 'bg.goods.add', { id });
})();
`,
  });
  const places = links.requests.flatMap(({ pairs }) =>
    pairs.flatMap(({ type: { value, from } }) => (value === 'bg.goods.add' ? from.map(({ file }) => file.path) : [])),
  );
  expect(new Set(places)).toEqual(new Set(['once.js', 'probe.js']));
});
