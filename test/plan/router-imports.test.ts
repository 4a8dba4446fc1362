import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { CN, project } from '../link/project.js';
import { migrated } from '../runs/sample.js';

const forgetful = vi.hoisted(() => ({ on: false }));

/** The router languages as they are, but that they may forget the import. */
vi.mock('../../src/routing/javascript.js', async (original) => {
  const { javascript } = await original<typeof import('../../src/routing/javascript.js')>();
  const importInto: typeof javascript.importInto = (...given) => (forgetful.on ? 'present' : javascript.importInto(...given));
  return { javascript: { ...javascript, importInto } };
});
vi.mock('../../src/routing/python.js', async (original) => {
  const { python } = await original<typeof import('../../src/routing/python.js')>();
  const importInto: typeof python.importInto = (...given) => (forgetful.on ? 'present' : python.importInto(...given));
  return { python: { ...python, importInto } };
});

const shared = {
  'client.mjs': [
    `export const call = (type, data) => fetch('${CN}', { method: 'POST', body: JSON.stringify({ type, ...data }) });`,
    "call('bg.goods.quantity.update', {});",
    "call('bg.order.list.get', {});",
    '',
  ].join('\n'),
  'client.py': [
    'import requests',
    '',
    'def call(type, data):',
    `    return requests.post('${CN}', json={'type': type, 'data': data})`,
    '',
    "call('bg.goods.quantity.update', {})",
    "call('bg.order.list.get', {})",
    '',
  ].join('\n'),
};

async function planOf(name: keyof typeof shared): ReturnType<typeof migrated> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-imports-'));
  try {
    writeFileSync(join(folder, name), shared[name]);
    return await migrated(folder, { mode: 'dry-run' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(['client.mjs', 'client.py'] as const)('%s', (name) => {
  test('a shared gateway is routed', async () => {
    forgetful.on = false;
    const { created, findings } = await planOf(name);
    expect(created).toHaveLength(1);
    expect(findings.filter(({ action }) => action === 'rewrite')).not.toEqual([]);
  });

  test('a router that nothing imports is taken back, with what depends on it', async () => {
    forgetful.on = true;
    const { created, findings } = await planOf(name);
    expect(created).toEqual([]);
    expect(findings.filter(({ action }) => action === 'rewrite')).toEqual([]);
    expect(JSON.stringify(findings)).toContain('import-unresolved');
  });
});

describe('a call of the router leads to a file by the rules of its language', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
    [
      'script, imported',
      { 'a.mjs': "import { temuGateway } from './temu-gateway.mjs';\ntemuGateway('bg.x', u);", 'temu-gateway.mjs': '' },
      0,
    ],
    ['script, no file', { 'a.mjs': "import { temuGateway } from './temu-gateway.mjs';\ntemuGateway('bg.x', u);" }, 1],
    ['script, not imported', { 'a.mjs': "temuGateway('bg.x', u);", 'temu-gateway.mjs': '' }, 1],
    [
      'Python, imported',
      { 'p/a.py': "from .temu_gateway import temu_gateway\ntemu_gateway('bg.x', u)", 'p/temu_gateway.py': '', 'p/__init__.py': '' },
      0,
    ],
    ['Python, not imported', { 'p/a.py': "temu_gateway('bg.x', u)", 'p/temu_gateway.py': '' }, 1],
    ['Go, same package', { 'p/a.go': 'package p\nvar x = temuGateway("bg.x", u)', 'p/temu_gateway.go': 'package p' }, 0],
    ['Go, another package', { 'p/a.go': 'package p\nvar x = temuGateway("bg.x", u)', 'q/temu_gateway.go': 'package q' }, 1],
    [
      'Java, same package',
      {
        'p/A.java': 'package p;\nclass A { String x = TemuGateway.temuGateway("bg.x", u); }',
        'p/TemuGateway.java': 'package p;\nfinal class TemuGateway {}',
      },
      0,
    ],
    [
      'Java, another package',
      {
        'p/A.java': 'package p;\nclass A { String x = TemuGateway.temuGateway("bg.x", u); }',
        'q/TemuGateway.java': 'package q;\nfinal class TemuGateway {}',
      },
      1,
    ],
    [
      'PHP, same folder',
      {
        'p/a.php': "<?php\nrequire_once __DIR__ . '/TemuGateway.php';\nTemuGateway::temuGateway('bg.x', $u);",
        'p/TemuGateway.php': '<?php\nfinal class TemuGateway {}',
      },
      0,
    ],
    [
      'PHP, another folder',
      { 'p/a.php': "<?php\nTemuGateway::temuGateway('bg.x', $u);", 'q/TemuGateway.php': '<?php\nfinal class TemuGateway {}' },
      1,
    ],
  ];

  test.each(cases)('%s', async (_, files, count) => {
    expect((await project(files)).links.withoutModule).toHaveLength(count);
  });
});
