import { chmodSync, linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectOrderly, folderWith, runBin } from './bin.js';

const OLD = 'bg.goods.add';
const DEPTH = 100_000;

function nested(open: string, inner: string, close: string): string {
  return `${`${open}\n`.repeat(DEPTH)}${inner}${`\n${close}`.repeat(DEPTH)}`;
}

/** `&a` ten times in `&b`, that ten times in `&c`, and so on. */
function bomb(line: (name: string, inner: string) => string, first: string): string {
  return [...'abcdefghij'].map((name, i, all) => line(name, i === 0 ? first : (all[i - 1] ?? ''))).join('\n');
}

const inputs: readonly (readonly [string, string, () => string])[] = [
  ['100 MB', 'a.ts', () => `${"call('x'); // 中文 noise noise\n".repeat(3000)}call('${OLD}');\n`.repeat(1000)],
  ['one line of 5 MB', 'a.js', () => `var a=['${'x'.repeat(4_900_000)}','${OLD}'];`],
  ['one line of 5 MB full of names', 'a.json', () => `[${`"${OLD}",`.repeat(1000)}"${'x'.repeat(4_900_000)}"]`],
  ['JSON, 100,000 deep', 'a.json', () => nested('[', `"${OLD}"`, ']')],
  ['JavaScript, 100,000 deep', 'a.js', () => `x = ${nested('[', `'${OLD}'`, ']')};`],
  ['TypeScript, 100,000 joined strings', 'a.ts', () => `x = 'a'${"\n+ 'a'".repeat(DEPTH)} + '${OLD}';`],
  ['YAML, 100,000 deep', 'a.yml', () => `a: ${nested('[', `"${OLD}"`, ']')}`],
  ['Python, 100,000 deep', 'a.py', () => `x = ${nested('[', `'${OLD}'`, ']')}`],
  ['PHP, 100,000 deep', 'a.php', () => `<?php $x = ${nested('[', `'${OLD}'`, ']')};`],
  ['XML, 100,000 deep', 'a.xml', () => nested('<a>', OLD, '</a>')],
  ['YAML with 22,000 keys', 'a.yml', () => Array.from({ length: 22_000 }, (_, i) => `k${i}: ${i === 9 ? OLD : 'x'}`).join('\n')],
  [
    'a YAML bomb',
    'a.yml',
    () =>
      bomb(
        (name, inner) =>
          `${name}: &${name} [${Array(10)
            .fill(inner === OLD ? OLD : `*${inner}`)
            .join(', ')}]`,
        OLD,
      ),
  ],
  [
    'an XML bomb',
    'a.xml',
    () =>
      `<!DOCTYPE a [${bomb((name, inner) => `<!ENTITY ${name} "${(inner === OLD ? OLD : `&${inner};`).repeat(10)}">`, OLD)}\n<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&j;&f; ${OLD}</a>`,
  ],
  ['NUL bytes', 'a.ts', () => `call('${OLD}');\0\0`],
  [
    'keys of every prototype',
    'a.json',
    () => `{"__proto__": {"x": "${OLD}"}, "constructor": {"prototype": "${OLD}"}, "toString": "${OLD}"}`,
  ],
  [
    'names of every prototype',
    'a.ts',
    () => `const __proto__ = { __proto__: '${OLD}', constructor: 'x' }; call(toString, hasOwnProperty, __proto__, '${OLD}');`,
  ],
];

describe('the built command line ends in order, within ten seconds and a gigabyte, on', () => {
  test.each(inputs)('%s', async (_name, path, make) => {
    const root = folderWith({ [path]: make() });
    const run = await runBin(root, ['--dry-run', '--reporter', 'json', path]);
    expectOrderly(run);
    expect(run.code).toBe(0);
    const { summary, skipped } = JSON.parse(run.stdout);
    expect(summary.rewrites + summary.reviews + summary.kept).toBe(summary.tokens);
    expect(summary.tokens + skipped.filter(({ tokens }: { tokens: boolean }) => tokens).length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

/** Names that some shell, terminal, parser or platform stumbles over. */
const oddNames = [
  ...[
    'a b',
    ' lead',
    'trail ',
    'new\nline',
    'tab\t',
    "quo'te",
    'dou"ble',
    'back`tick',
    'back\\slash',
    '-n',
    '--yes',
    '-',
    '--',
    '~',
    '$HOME',
    '$(id)',
  ],
  ...[
    '`id`',
    ';id',
    '&',
    '|',
    '>',
    '<',
    '*',
    '?',
    '[a]',
    '{a,b}',
    '!x',
    '#x',
    '%41',
    '%',
    ':x',
    '@x',
    '=',
    '中文',
    'é',
    'e\u0301',
    '😀',
    '\u202egpj',
  ],
  ...['\u200b', '\u0007bell', '\u001b[31mred', 'con', 'x'.repeat(200), '__proto__', 'constructor', '::error::x', '(x)', 'a,b'],
].map((name) => `${name}.ts`);

describe('what a file system may hold', () => {
  test(`${oddNames.length} odd names: every file is migrated, and no control character is printed`, async () => {
    const root = folderWith(Object.fromEntries(oddNames.map((name) => [name, `call('${OLD}');\n`])));
    const run = await runBin(root, ['.']);
    expectOrderly(run);
    expect(run.stdout + run.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
    expect(run.stdout).not.toMatch(/^::/m);
    expect(oddNames.filter((name) => readFileSync(join(root, name), 'utf8') !== "call('temu.goods.add');\n")).toEqual([]);
  });

  test('links in a ring and out of the folder are not followed', async () => {
    const outside = folderWith({ 'secret.ts': `call('${OLD}');\n` });
    const root = folderWith({ 'a.ts': `call('${OLD}');\n`, 'sub/b.ts': '' });
    symlinkSync('..', join(root, 'sub', 'up'));
    symlinkSync('ring', join(root, 'ring'));
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'secret.ts'), join(root, 'out.ts'));
    linkSync(join(outside, 'secret.ts'), join(root, 'hard.ts'));
    const run = await runBin(root, ['.']);
    expectOrderly(run);
    expect(readFileSync(join(outside, 'secret.ts'), 'utf8')).toBe(`call('${OLD}');\n`);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe("call('temu.goods.add');\n");
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read is passed over (skipped for root, who may read all)', async () => {
    const root = folderWith({ 'a.ts': `call('${OLD}');\n`, 'shut/b.ts': `call('${OLD}');\n` });
    chmodSync(join(root, 'shut'), 0);
    const run = await runBin(root, ['--dry-run']);
    chmodSync(join(root, 'shut'), 0o700);
    expectOrderly(run);
  });

  test.each(['before it is read', 'after it was read'])('a file that vanishes %s', async (when) => {
    const root = folderWith({ 'a.ts': `call('${OLD}');\n`, 'vanishing.ts': `call('${OLD}');\n` });
    const env = { VANISH: when };
    const run = await runBin(root, ['.'], { preload: resolve('test/safety/vanish.cjs'), env });
    expectOrderly(run);
    const left = readFileSync(join(root, 'a.ts'), 'utf8');
    expect(left).toBe(run.code === 0 ? "call('temu.goods.add');\n" : `call('${OLD}');\n`);
  });
});
