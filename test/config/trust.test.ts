import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { builtIn } from '../../src/catalogue/index.js';
import { loadCatalogue } from '../../src/catalogue/load.js';
import { renderProblems } from '../../src/catalogue/render.js';
import { findConfigs } from '../../src/config/find.js';
import { globMatcher } from '../../src/config/glob.js';
import { expectWithin } from '../safety/bin.js';

function project(files: Readonly<Record<string, string>>): string {
  const base = realpathSync.native(mkdtempSync(join(tmpdir(), 'temu-trust-')));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  for (const [path, content] of Object.entries({ 'repo/.git/HEAD': 'ref: refs/heads/main\n', profile: 'x', ...files })) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content);
  }
  return join(base, 'repo');
}

const withConfig = (config: unknown) => project({ 'repo/temu-codemod.config.json': JSON.stringify(config), 'repo/sub/known': '' });

describe('a path that a config names stays in the repository', () => {
  test.each([
    { baseline: '../profile' },
    { baseline: '/etc/profile' },
    { baseline: 'out/profile' },
    { baseline: 'dangling' },
    { baseline: '.git/hooks/post-checkout' },
    { catalogue: ['../profile'] },
    { catalogue: ['out/profile'] },
    { catalogue: ['sub/known', '/dev/stdin'] },
  ])('%o is refused, with its place', async (config) => {
    const root = withConfig(config);
    symlinkSync('..', join(root, 'out'));
    symlinkSync('../not-there', join(root, 'dangling'));
    const found = await findConfigs(root, null);
    expect(found).toMatchObject({ ok: false, problems: [{ what: 'not-a-config', line: 1 }] });
  });

  test.each([{ baseline: 'known' }, { baseline: 'new/known' }, { catalogue: ['./sub/known'] }, { baseline: 'inside/known' }])(
    '%o is taken',
    async (config) => {
      const root = withConfig(config);
      symlinkSync('sub', join(root, 'inside'));
      expect(await findConfigs(root, null)).toMatchObject({ ok: true });
    },
  );
});

describe('catalogue data that a config names', () => {
  const [first] = builtIn();
  const { migrations, ...announcement } = first ?? { migrations: [] };
  const file = (more: object) =>
    JSON.stringify({ temuCodemod: 'catalogue', announcements: [{ ...announcement, id: '2027-01-01', tables, ...more }] });
  const rows = migrations
    .slice(0, 1)
    .map(({ source, announcement: _, history: __, offlineOn: ___, ...row }) => ({ ...row, row: source.row }));
  const tables = [{ deadline: null, rows }];
  const load = (text: string, isTrusted: boolean) => loadCatalogue({ extra: [{ name: 'more.json', text, isTrusted }], only: null });

  test.each([
    { gateway: 'https://evil.example/openapi/router' },
    { gateway: 'https://temu.com.evil.example/openapi/router' },
    { gateway: 'https://eviltemu.com/openapi/router' },
    { gateway: 'https://openapi-b-partner.temu.com:8443/openapi/router' },
    { grantPage: 'https://evil.example/grant' },
  ])('may bring no host but those of the vendor: %o', async (more) => {
    expect(await load(file(more), false)).toMatchObject({ ok: false, problems: [{ what: 'foreign-host' }] });
    const trusted = await load(file(more), true);
    expect(trusted.ok ? [] : trusted.problems.map(({ what }) => what)).not.toContain('foreign-host');
  });

  test('is never quoted in what is said of it', async () => {
    for (const text of ['root:x:0:0:secret', '{ "secret": 1 }', '["secret"]', '{ "temuCodemod": "secret" }']) {
      const read = await load(text, false);
      expect(read.ok ? '' : renderProblems(read.problems, 'en')).toMatch(/^more\.json: [^:]/);
      expect(read.ok ? 'secret' : renderProblems(read.problems, 'en')).not.toContain('secret');
    }
  });
});

test('a config and a manifest of ten thousand brackets within each other are a line', async () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  for (const files of [
    { 'repo/temu-codemod.config.json': `{ "decisions": ${deep} }` },
    { 'repo/package.json': `{ "temu-codemod": { "decisions": ${deep} } }` },
  ])
    expect(await findConfigs(project(files), null)).toMatchObject({ ok: false, problems: [{ what: 'not-a-config' }] });
});

test('a glob that would take minutes is refused, and one that is taken takes no time', async () => {
  for (const path of ['**/'.repeat(11), '+(a*)*', `${'*a'.repeat(30)}`, '*('.repeat(9)])
    expect(await findConfigs(withConfig({ overrides: [{ paths: path, managed: 'semi' }] }), null)).toMatchObject({ ok: false });
  const matches = globMatcher('**/a/**/b/**/c/**/*d*e*f');
  const before = performance.now();
  expect(matches(`${'a/b/c/'.repeat(60)}ddeeff/x`)).toBe(true);
  expect(matches('a/b/c/d/'.repeat(60))).toBe(false);
  expectWithin((performance.now() - before) / 1000, 2);
});
