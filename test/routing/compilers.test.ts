import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/index.js';
import { MARKER } from '../../src/routing/contract.js';
import { goSettings } from '../runs/program.js';
import { after } from './after.js';
import { moduleBeside } from './module.js';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'temu-compilers-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Files under the `after` of a fixture. */
function fixtureFiles(extension: string): readonly string[] {
  return readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^\\/]+[\\/]after[\\/]/.test(path) && path.endsWith(extension))
    .map((path) => join(root, 'fixtures', path));
}

type Module = { readonly name: string; readonly text: string };

/** The modules that the fixtures hold, and those beside clients of other makes. */
async function modulesIn(extension: string, language: Language, clients: readonly (readonly [path: string, text: string])[]) {
  const kept = fixtureFiles(extension).flatMap((path): Module[] => {
    const text = readFileSync(path, 'utf8');
    return text.slice(0, 400).includes(MARKER) ? [{ name: basename(path), text }] : [];
  });
  const made: Module[] = [];
  for (const [path, text] of clients)
    for (const isRenaming of [false, true]) {
      const others = { 'Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk" />' };
      made.push(await moduleBeside(path, text, language, { isRenaming, others }));
    }
  return [...kept, ...made];
}

/** Each module in a folder of its own; the paths. */
function put(kind: string, modules: readonly Module[]): readonly string[] {
  return modules.map(({ name, text }, index) => {
    const path = join(work, kind, `m${index}`, basename(name));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

/** Java files in rounds of which each has a class of one full name once; every file is in one of them. */
function roundsOf(paths: readonly string[]): readonly (readonly string[])[] {
  const rounds: string[][] = [];
  const seen = new Map<string, number>();
  for (const path of paths) {
    const name = `${/^package .*$/m.exec(readFileSync(path, 'utf8'))?.[0] ?? ''} ${basename(path)}`;
    const round = seen.get(name) ?? 0;
    seen.set(name, round + 1);
    const together = rounds[round];
    if (together) together.push(path);
    else rounds.push([path]);
  }
  return rounds;
}

function said(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  return status === 0 ? (stdout + stderr).trim() : `${error ?? status}: ${stdout}${stderr}`;
}

/** Java reads and writes names of files by the locale. */
const anyName = { LC_ALL: 'C.UTF-8' };

function cannot(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status !== 0;
}

describe('what a compiler or an interpreter says of a generated module is nothing', () => {
  test.skipIf(cannot('go', 'version'))('Go: gofmt and go vet', { timeout: 240_000 }, async () => {
    const modules = await modulesIn('.go', 'go', [['api/client.go', 'package api\n']]);
    const paths = put('go', modules);
    writeFileSync(join(work, 'go/go.mod'), 'module erp\n\ngo 1.16\n');
    expect(paths.length).toBeGreaterThan(1);
    expect(said('gofmt', ['-l', '-d', '.'], join(work, 'go'))).toBe('');
    expect(said('go', ['vet', './...'], join(work, 'go'), goSettings)).toBe('');
  });

  test.skipIf(cannot('php', '-v'))('PHP: php -l with every notice on', async () => {
    const clients = [
      ['a.php', '<?php\nclass A {}\n'],
      ['src/B.php', '<?php\ndeclare(strict_types=1);\n\nnamespace App\\Temu;\n\nclass B\n{\n\tfunction f() {}\n}\n'],
    ] as const;
    for (const path of put('php', await modulesIn('.php', 'php', clients))) {
      expect(said('php', ['-d', 'error_reporting=-1', '-l', path], work)).toBe(`No syntax errors detected in ${path}`);
      expect(said('php', ['-d', 'error_reporting=-1', path], work)).toBe('');
    }
  });

  test.skipIf(cannot('javac', '-version'))('Java: javac -Xlint:all -Werror', async () => {
    const clients = [['Client.java', 'class Client {}\n']] as const;
    const paths = put('java', await modulesIn('.java', 'java', clients));
    const out = ['-Xlint:all', '-Werror', '-proc:none', '-implicit:none', '-encoding', 'UTF-8'];
    for (const [round, classes] of roundsOf(paths).entries())
      expect(said('javac', [...out, '-d', join(work, `classes${round}`), ...classes], work, anyName)).toBe('');
  });

  test.skipIf(cannot('mcs', '--version'))('C#: mcs as of version 5, every warning an error', async () => {
    const clients = [
      ['Client.cs', 'class Client {}\n'],
      ['src/Client.cs', 'namespace Shop.Temu\n{\n\tclass Client {}\n}\n'],
    ] as const;
    for (const path of put('cs', await modulesIn('.cs', 'csharp', clients)))
      expect(said('mcs', ['-t:library', '-langversion:5', '-warn:4', '-warnaserror', `-out:${path}.dll`, path], work)).toBe('');
  });

  test.skipIf(cannot('python3', '--version'))('Python: every warning an error', async () => {
    const clients = [['client.py', "import requests\n\n\ndef f():\n\treturn 'a'\n"]] as const;
    const paths = put('python', await modulesIn('.py', 'python', clients));
    const env = { PYTHONPYCACHEPREFIX: join(work, 'pycache') };
    expect(said('python3', ['-W', 'error', '-m', 'py_compile', ...paths], work, env)).toBe('');
  });

  test('JavaScript: node --check, as a module of its kind', async () => {
    const clients = [
      ['client.mjs', 'export const a = 1\n'],
      ['client.cjs', 'module.exports = {}\n'],
      ['client.js', "const a = require('./a');\nmodule.exports = {};\n"],
    ] as const;
    const modules = (await modulesIn('.js', 'javascript', clients)).map(({ name, text }) => {
      const isEsm = /^export /m.test(text);
      return { name: name.replace(/\.[cm]?js$/, isEsm ? '.mjs' : '.cjs'), text };
    });
    for (const path of put('js', modules)) expect(said(process.execPath, ['--check', path], work)).toBe('');
  });

  test('TypeScript: every strict setting', async () => {
    const clients = [
      ['client.ts', "import x from './x.js';\n"],
      ['client.mts', 'export const a = 1\n'],
    ] as const;
    const program = ts.createProgram(put('ts', await modulesIn('.ts', 'typescript', clients)), {
      ...{ strict: true, noEmit: true, noUnusedLocals: true, noUnusedParameters: true, noImplicitReturns: true, types: ['node'] },
      ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true, isolatedModules: true },
      ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
      ...{ typeRoots: [join(root, 'node_modules/@types')], skipLibCheck: true },
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  });
});

describe('what a migration rewrote is as good as it was', () => {
  /** Parsers name the files that they cannot parse; one start of the program for all of them. */
  const python =
    'import ast, sys\nfor p in sys.argv[1:]:\n  try: ast.parse(open(p, "rb").read())\n  except (SyntaxError, ValueError): print(p)';
  const checks = [
    ['.py', 'python3', ['-c', python], 100],
    ['.php', 'php', ['-l'], 1],
    ['.go', 'gofmt', ['-e', '-l'], 1],
  ] as const;

  test.for(checks)('%s files of the fixtures parse where they parsed before', ([extension, command, args, atOnce], { skip }) => {
    if (spawnSync(command, ['--help'], { stdio: 'ignore' }).error) skip(`${command} is not on this machine`);
    const files = fixtureFiles(extension).map((path) => ({ after: path, before: path.replace(/([\\/])after([\\/])/, '$1before$2') }));
    expect(files.length).toBeGreaterThan(2);
    const isBad = badOnes(
      command,
      args,
      atOnce,
      files.flatMap(({ before, after }) => [before, after]),
    );
    expect(files.filter(({ before, after }) => !isBad.has(before) && isBad.has(after)).map(({ after }) => after)).toEqual([]);
  });
});

function badOnes(command: string, args: readonly string[], atOnce: number, paths: readonly string[]): ReadonlySet<string> {
  const bad = new Set<string>();
  for (let from = 0; from < paths.length; from += atOnce) {
    const some = paths.slice(from, from + atOnce).filter((path) => existsSync(path));
    const { status, stdout } = spawnSync(command, [...args, ...some], { encoding: 'utf8' });
    for (const path of some) if (status !== 0 || (atOnce > 1 && stdout.split('\n').includes(path))) bad.add(path);
  }
  return bad;
}

const cn = 'https://openapi.kuajingmaihuo.com/openapi/router';

/** How PHP files begin: each with a client behind it. */
const heads: readonly (readonly [what: string, head: string, routed: boolean])[] = [
  ['nothing but the tag', '<?php\n', true],
  ['a shebang', '#!/usr/bin/env php\n<?php\n', true],
  ['strict types, a namespace and uses', '<?php\ndeclare(strict_types=1);\nnamespace App;\nuse Exception;\nuse function count;\n', true],
  ['a namespace on the line of the tag', '<?php namespace App;\n', true],
  ['strict types behind a comment on their line', '<?php\n/* a */ declare(strict_types=1);\n', true],
  ['strict types behind a text that looks like a use', '<?php\n/*\nuse App;\n*/\ndeclare(strict_types=1);\n', true],
  ['uses in braces over several lines', '<?php\nnamespace App;\nuse Shop\\{\n    A,\n    B,\n};\n', true],
  ['a comment that opens on the line of the tag', '<?php /**\n * a\n */\n', false],
  ['a tag that is closed at once', '<?php $a = 1; ?>\n<?php\n', false],
  ['a trait that a class uses at the start of a line', '<?php\ntrait T {}\nclass A {\nuse T;\n}\n', true],
  ['a class of that name from elsewhere', '<?php\nnamespace App;\nuse Shop\\TemuGateway;\n', false],
];

test.skipIf(cannot('php', '-v')).each(heads)('PHP finds the router behind %s', async (_what, head, routed) => {
  const client = `${head}\nfunction send($type) {\n    $ch = curl_init('${cn}');\n    curl_setopt($ch, CURLOPT_POSTFIELDS, ['type' => $type]);\n}\nif (false) {\n    send('bg.goods.add');\n    send('bg.order.list.get');\n}\n`;
  const texts = await after({ 'send.php': client });
  expect(texts.get('send.php')?.includes('TemuGateway::temuGateway(')).toBe(routed);
  const folder = mkdtempSync(join(work, 'head-'));
  for (const [path, text] of texts) writeFileSync(join(folder, path), text);
  const namespace = head.includes('namespace App') ? 'App\\\\' : '';
  const program = `ob_start(); require 'send.php'; ob_end_clean(); echo class_exists('${namespace}TemuGateway', false) ? 'yes' : 'no';`;
  const printed = execFileSync('php', ['-d', 'error_reporting=-1', '-r', program], { cwd: folder, encoding: 'utf8' });
  expect(printed).toBe(routed ? 'yes' : 'no');
});
