import { expect, test } from 'vitest';
import { project } from '../project.js';

const parsers = 'export const parsers = { bg_goods_add: (answer) => answer };\n';
const client = (asked: string): string =>
  `import { parsers } from './parsers.js';
export async function call(type, title) {
  const answer = await fetch('https://openapi.kuajingmaihuo.com/openapi/router', { method: 'POST', body: JSON.stringify({ type }) });
  return ${asked};
}
call('bg.goods.add', 'Export 1');
`;

test.each([
  ['of the type', "parsers[type.replaceAll('.', '_')](answer)", true],
  ['of the type, whatever its signs', "parsers[type.replace(/\\W/g, '_')](answer)", true],
  ['of the type in camel case', 'parsers[camelCase(type)](answer)', true],
  ['of a title', "[title.replace(/\\W/g, '_'), answer]", false],
  ['of a title that is written out', "['Export 1.5'.replaceAll('.', '_'), answer]", false],
])('a name made %s', async (_, asked, isTold) => {
  const { links } = await project({ 'src/parsers.js': parsers, 'src/client.js': client(asked) });
  expect(links.routing.some(({ what }) => what === 'name-in-key')).toBe(isTold);
});
