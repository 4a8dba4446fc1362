import { expect, test } from 'vitest';
import { project } from './project.js';

const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
/** More than the chains that are followed for a request of a small program. */
const CALLERS = 1_600;

const OLD = ['bg.goods.add', 'bg.goods.list.get'];
const nameOf = (i: number): string => OLD[i % OLD.length] ?? '';

const programs: readonly (readonly [
  language: string,
  client: readonly [path: string, code: string],
  caller: (i: number) => readonly [string, string],
])[] = [
  [
    'TypeScript',
    [
      'src/client.ts',
      `export async function request(type: string, data: object) {\n  return fetch('${URL}', { method: 'POST', body: JSON.stringify({ ...data, type }) });\n}\n`,
    ],
    (i) => [
      `src/s${i}.ts`,
      `import { request } from './client';\nexport async function call${i}(data: object) {\n  return request('${nameOf(i)}', data);\n}\n`,
    ],
  ],
  [
    'Python',
    ['erp/client.py', `import requests\n\ndef request(kind, data):\n    return requests.post('${URL}', json={**data, 'type': kind})\n`],
    (i) => [`erp/s${i}.py`, `from erp.client import request\n\ndef call${i}(data):\n    return request('${nameOf(i)}', data)\n`],
  ],
];

test.each(programs)(
  '%s: a client of a program with thousands of names is followed to each of its callers',
  { timeout: 60_000 },
  async (_, client, caller) => {
    const files = Object.fromEntries([client, ...Array.from({ length: CALLERS }, (_, i) => caller(i))]);
    const { links } = await project(files);
    expect(links.isCut).toBe(false);
    const [request, another] = links.requests;
    expect(another).toBeUndefined();
    expect(request?.closed).toBe(true);
    expect(request?.pairs.map(({ type, gateway }) => `${type.value} ${gateway}`).sort()).toEqual(
      Array.from({ length: CALLERS }, (_, i) => `${nameOf(i)} cn`).sort(),
    );
  },
);
