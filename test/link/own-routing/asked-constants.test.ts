import { expect, test } from 'vitest';
import { CN, project, US } from '../project.js';

const send = `import axios from 'axios';
import { ADD } from './api.js';
export const cn = () => axios.post('${CN}', { type: ADD });
export const us = () => axios.post('${US}', { type: 'bg.goods.add' });
`;
const compared = (many: number, test: string): string =>
  `${send}export function work(a, b) {\n${`  if (${test}) return b;\n`.repeat(many)}}\n`;

test.each([
  ['nothing else', ''],
  ['thousands of comparisons with values of which nothing is known', compared(3000, 'a === b')],
  ['thousands of comparisons with other words', compared(3000, "a === 'done'")],
])('a limit that goes by a constant is seen beside %s', async (_, before) => {
  const { links } = await project({
    'a-work.js': before === '' ? send : before,
    'api.js': "export const ADD = 'bg.goods.add';\n",
    'limits.js': "import { ADD as add } from './api.js';\nexport const own = add;\n",
    'z-limits.js': "import { ADD } from './api.js';\nconst own = ADD;\nexport const limits = { [own]: 3 };\n",
  });
  expect([...links.asked].map((node) => (node.kind === 'string' ? node.value : node.kind))).toEqual(['bg.goods.add']);
});
