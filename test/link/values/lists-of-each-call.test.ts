import { expect, test } from 'vitest';
import { project } from '../project.js';

async function typesOf(files: Readonly<Record<string, string>>): Promise<readonly (string | null)[]> {
  const { links } = await project(files);
  return [...new Set(links.requests.flatMap(({ pairs }) => pairs.map(({ type }) => type.value)))].sort();
}

const PYTHON = `
import requests
CN = "https://openapi.kuajingmaihuo.com/openapi/router"
`;

test.each([
  ['put into one by one', 'def post(type):\n    parts = []\n    parts.append("type=" + type)\n    parts.append("page=1")', '"', '"'],
  [
    'filled from the entries of a map',
    'def post(fields):\n    parts = []\n    for k, v in fields.items():\n        parts.append(k + "=" + v)',
    '{"type": "',
    '"}',
  ],
  [
    'filled by sorted keys',
    'def post(fields):\n    parts = []\n    for k in sorted(fields):\n        parts.append(k + "=" + fields[k])',
    '{"type": "',
    '"}',
  ],
])('a list that a function makes and joins is another for each of its callers: one that is %s', async (_, post, before, behind) => {
  const of = (name: string): string => `post(${before}${name}${behind})`;
  const source = `${PYTHON}\n${post}\n    return requests.post(CN, data="&".join(parts))\n\n${of('bg.goods.list.get')}\n${of('bg.mall.info.get')}\n`;
  expect(await typesOf({ 'a.py': source })).toEqual(['bg.goods.list.get', 'bg.mall.info.get']);
});

test("so it is with a script's list, and a list outside the function has the items of all callers", async () => {
  const script = (body: string): Readonly<Record<string, string>> => ({
    'a.js': `const axios = require('axios');\nconst CN = 'https://openapi.kuajingmaihuo.com/openapi/router';\n${body}\n`,
  });
  const own = `
function post(fields) { const parts = []; for (const [k, v] of Object.entries(fields)) parts.push(k + '=' + v); return axios.post(CN, parts.join('&')); }
post({ type: 'bg.goods.list.get' }); post({ type: 'bg.mall.info.get' });`;
  const shared = `
const jobs = [];
function add(type) { jobs.push({ type }); }
add('bg.goods.list.get'); add('bg.mall.info.get');
for (const job of jobs) axios.post(CN, job);`;
  expect(await typesOf(script(own))).toEqual(['bg.goods.list.get', 'bg.mall.info.get']);
  expect(await typesOf(script(shared))).toEqual(['bg.goods.list.get', 'bg.mall.info.get']);
});
