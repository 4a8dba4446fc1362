import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { redactLines } from '../../src/secrets/redact.js';
import { folderWith, runBin } from '../safety/bin.js';
import { harmlessAtFirstSight, loosePlaces, madeUp, settingsBeside } from './evidence.js';
import { formats, keysOfSecrets, passphrases, places, standIns } from './formats.js';
import { harmless } from './harmless.js';
import { harmlessInProjects } from './harmless-in-projects.js';
import { harmlessInServers } from './harmless-in-servers.js';
import { shapes, values } from './shapes.js';
import { loosePlacesAtFirstSight } from './shapes-at-first-sight.js';

type Planted = { readonly path: string; readonly text: string; readonly secret: string };

/** Every shape with a value of every kind, each in a file of its own beside a name that moves. */
const planted: readonly Planted[] = shapes.flatMap(({ kind, text }, i) =>
  Object.entries(values).map(([of, make]) => {
    const secret = make(i * 7 + 3);
    return { path: `src/${of}${i}.${kind}`, secret, text: text.replaceAll('§', () => secret).replaceAll('¤', 'bg.goods.add') };
  }),
);

/** Values that only what they say themselves gives away. */
const plantedLoosely: readonly Planted[] = [loosePlaces, loosePlacesAtFirstSight]
  .flatMap(Object.entries<readonly string[]>)
  .flatMap(([kind, texts]) =>
    texts.flatMap((text, i) =>
      Object.entries(madeUp).map(([of, make]) => {
        const secret = make(i * 3 + kind.length);
        return { path: `src/${of}${i}.${kind}`, secret, text: text.replaceAll('§', () => secret).replaceAll('¤', 'bg.goods.add') };
      }),
    ),
  );

type Shown = { readonly path: string; readonly text: string };

/** Each format with each key and this value. */
function formatsWith(value: string): readonly Shown[] {
  return Object.entries(formats).flatMap(([path, texts]) =>
    texts.flatMap((text) => keysOfSecrets.map((key) => ({ path, text: filled(text.replaceAll('¶', key), value) }))),
  );
}

function filled(text: string, value: string): string {
  const far = Array.from({ length: 60 }, (_, i) => `  # ${i}\n`).join('');
  return text
    .replaceAll('↧', far)
    .replaceAll('§', () => value)
    .replaceAll('¤', 'bg.goods.add');
}

const ofPlaces = (value: string): readonly Shown[] =>
  Object.entries(places).flatMap(([path, texts]) => texts.map((text) => ({ path, text: filled(text, value) })));

type Line = { readonly path: string; readonly line: string };

const lines: readonly Line[] = [harmless, harmlessInProjects, harmlessAtFirstSight, harmlessInServers].flatMap((set, from) =>
  Object.entries(set).flatMap(([kind, all]) => all.map((line, i) => ({ path: `src/line${1000 * from + i}.${kind}`, line }))),
);

/* Code beside the line that parses in most languages whatever the line is. */
const callBeside: Readonly<Record<string, string>> = {
  php: `<?php\nsend('bg.goods.add');\n`,
  md: 'bg.goods.add\n',
  yml: `type: bg.goods.add\n`,
  env: `TYPE=bg.goods.add\n`,
  sh: `send bg.goods.add\n`,
  json: `{ "type": "bg.goods.add" }\n`,
};

function beside({ path, line }: Line): string {
  const kind = path.slice(path.lastIndexOf('.') + 1);
  const call = callBeside[kind] ?? `send("bg.goods.add")\n`;
  return `${call}\n${line}\n`;
}

function expectNone(what: string, wrong: readonly string[], all: number): void {
  console.log(`${what}: ${wrong.length} of ${all}`);
  expect(wrong).toEqual([]);
}

test('values of every kind in every shape are hidden, and lines without a secret are not', () => {
  const shown = planted.filter(({ path, text, secret }) => redactLines(text, path).join('\n').includes(secret));
  expectNone(
    'shown in a text',
    shown.map(({ text }) => text),
    planted.length,
  );
  const hidden = lines.filter(({ path, line }) => redactLines(line, path).join('\n') !== line);
  expectNone(
    'hidden in a text',
    hidden.map(({ path, line }) => `${line} → ${redactLines(line, path).join('\n')}`),
    lines.length,
  );
  expect(lines.length).toBeGreaterThan(200);
});

test('values that are made up are hidden wherever a line names a secret, and settings beside such a line are not', () => {
  const shown = plantedLoosely.filter(({ path, text, secret }) => redactLines(text, path).join('\n').includes(secret));
  expectNone(
    'shown where no rule of place is sure',
    shown.map(({ path, text }) => `${path}: ${text}`),
    plantedLoosely.length,
  );
  const settings = Object.entries(settingsBeside).flatMap(([kind, all]) => all.map((line) => ({ path: `src/line.${kind}`, line })));
  const hidden = settings.filter(({ path, line }) => redactLines(line, path).join('\n') !== line);
  expectNone(
    'settings hidden',
    hidden.map(({ path, line }) => `${line} → ${redactLines(line, path).join('\n')}`),
    settings.length,
  );
});

test('passphrases of words are hidden in every format, and what stands for a value is not', () => {
  const made = Object.values(passphrases).flatMap((make) => [0, 1].map((n) => make(5 * n + 1)));
  const all = made.flatMap((secret) => [...formatsWith(secret), ...ofPlaces(secret)].map((one) => ({ ...one, secret })));
  const shown = all.filter(({ path, text, secret }) => redactLines(text, path).join('\n').includes(secret));
  expectNone(
    'passphrases shown',
    shown.map(({ path, text }) => `${path}: ${text.slice(-300)}`),
    all.length,
  );
  const stand = standIns.flatMap(formatsWith);
  const hidden = stand.filter(({ path, text }) => redactLines(text, path).join('\n') !== text);
  expectNone(
    'stand-ins hidden',
    hidden.map(({ path, text }) => `${path}: ${text} → ${redactLines(text, path).join('\n')}`),
    stand.length,
  );
});

const reporters = ['text', 'diff', 'json', 'sarif', 'markdown', 'html'] as const;

/** A dry run's reports in every format, by name. */
async function reportsOn(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const root = folderWith(files);
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', '-A'], { cwd: root });
  const out = folderWith({});
  const asked = reporters.slice(1).flatMap((name) => ['--reporter', `${name}=${join(out, name)}`]);
  const { code, stdout, stderr } = await runBin(root, ['.', '-d', '--include-docs', '--allow-dirty', '--reporter', 'text', ...asked]);
  expect(code, stderr.slice(0, 500)).toBe(0);
  const written = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')] as const);
  return new Map([['text', stdout + stderr], ...written]);
}

test('reports in every format show none of the values', { timeout: 240_000 }, async () => {
  const reports = await reportsOn(Object.fromEntries(planted.map(({ path, text }) => [path, `${text}\n`])));
  const wrong: string[] = [];
  for (const { path, text, secret } of planted) {
    const where = [...reports].filter(([, report]) => report.includes(secret)).map(([name]) => name);
    if (where.length > 0) wrong.push(`${path} in ${where.join(', ')}:\n${text.slice(-400)}`);
  }
  expectNone('shown in some report', wrong, planted.length);
});

test('reports show lines without a secret as they are, and the diff is one of lines', { timeout: 240_000 }, async () => {
  const reports = await reportsOn(Object.fromEntries(lines.map((one) => [one.path, beside(one)])));
  const marked = [...reports].flatMap(([name, report]) =>
    report.split('\n').flatMap((line) => (line.includes('‹redacted') ? [`${name}: ${line.slice(0, 300)}`] : [])),
  );
  const asBytes = [...(reports.get('diff') ?? '').matchAll(/^diff --git a\/(\S+) .*\n(?:index .*\n)?GIT binary patch/gm)].map(
    ([, path = '']) => path,
  );
  const byPath = new Map(lines.map(({ path, line }) => [path, line]));
  expectNone(
    'hidden in the diff',
    asBytes.map((path) => byPath.get(path) ?? path),
    lines.length,
  );
  expectNone('hidden in some report', marked, lines.length);
  expect((reports.get('diff') ?? '').match(/^diff --git/gm)?.length).toBeGreaterThan(lines.length / 2);
});
