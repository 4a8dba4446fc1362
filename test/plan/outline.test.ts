import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type Outline, outlineOf } from '../../src/run/outline.js';
import { runInMemory } from '../safety/whole-tool.js';

const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';

const projects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'names that a shared client sends': {
    'client.ts': `export const call = (type: string, data: object) => fetch('${URL}', { method: 'POST', body: JSON.stringify({ ...data, type }) });\n`,
    'goods.ts':
      "import { call } from './client';\nexport const add = () => call('bg.goods.add', {});\nexport const list = () => call('bg.order.list.v2.get', {});\n",
  },
  'a name that is put together, and questions': {
    'goods.py': `import requests\n\nPREFIX = 'bg.goods'\n\ndef add(data, region):\n    host = HOSTS[region]\n    return requests.post(host, json={'type': PREFIX + '.add', **data})\n\ndef update(data):\n    return requests.post('${URL}', json={'type': 'bg.goods.update', **data})\n`,
  },
};

type Made = { readonly outline: Outline; readonly roots: readonly WeakRef<object>[] };

async function outlined(files: Readonly<Record<string, string>>): Promise<Made> {
  const { made } = await runInMemory(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
  const roots = [...made.facts.trees.values()].map(({ root }) => new WeakRef<object>(root));
  return { outline: outlineOf(made), roots };
}

/** A target that was just asked for lives until the job ends. */
async function collected(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let round = 0; round < 3; round++) {
    await setTimeout(0);
    if (typeof collect === 'function') collect();
  }
}

test.each(Object.keys(projects))('the outline of a plan keeps no tree alive: %s', async (name) => {
  const { outline, roots } = await outlined(projects[name] ?? {});
  await collected();
  expect(roots.filter((root) => root.deref() !== undefined)).toEqual([]);
  // The outline itself is still there, with all that is asked of it.
  expect(outline.findings.length).toBeGreaterThan(0);
  expect(outline.requests.length).toBeGreaterThan(0);
  expect(outline.newNameOf('bg.goods.add')).not.toBeNull();
  expect(outline.unitOf('goods.ts')).toBeTypeOf('string');
});
