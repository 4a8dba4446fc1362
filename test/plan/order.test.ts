import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/command/main.js';
import type { World } from '../../src/command/world.js';
import { worldAt } from '../command/world.js';
import { expectedOf, type Files, fixtureNames, inCopy, readFiles } from '../fixtures/fixture.js';
import { MARKER } from '../../src/routing/contract.js';
import { isLong } from '../long.js';
import { inSample, sampleNames } from '../runs/sample.js';

/** Without time for all: one in so many. */
const STRIDE = 20;

type Place = {
  readonly name: string;
  readonly args: readonly string[];
  readonly in: (use: (folder: string) => Promise<void>) => Promise<void>;
};

const places: readonly Place[] = [
  ...fixtureNames().map((name): Place => ({ name, args: expectedOf(name).args, in: (use) => inCopy(name, use) })),
  ...sampleNames().map((name): Place => ({ name: `sample ${name}`, args: [], in: (use) => inSample(name, use) })),
].filter((_, i) => isLong || i % STRIDE === 3);

/** A file that is named by itself is edited even where it is generated or ignored by git. */
const asked = new Set(['generated-and-minified', 'ignored-config']);

/** Right as well, and by another way: with two modules or classes of one name a request is found at another step. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['go-services-that-hold-their-client', 'nothing can be routed at that step, and the URL moves with the only type that it serves'],
  ['sample php-base-uri', 'a URL that would move with its only type is routed'],
]);

type Way = { readonly name: string; readonly steps: (files: readonly string[]) => readonly (readonly string[])[] };

const ways: readonly Way[] = [
  { name: 'file by file', steps: (files) => files.map((file) => [file]) },
  { name: 'file by file from the end', steps: (files) => files.toReversed().map((file) => [file]) },
  { name: 'in two halves', steps: (files) => [files.slice(0, Math.ceil(files.length / 2)), files.slice(Math.ceil(files.length / 2))] },
];

async function run(folder: string, paths: readonly string[], args: readonly string[], over: Partial<World> = {}): Promise<void> {
  if (paths.length === 0) return;
  const captured = worldAt(folder, over);
  const code = await main([...paths, ...args, '--allow-dirty', '--quiet'], captured.world);
  if (code !== 0) throw new Error(`exit ${code}: ${captured.stderr()}`);
}

function textsIn(folder: string): ReadonlyMap<string, string> {
  return new Map([...(readFiles(folder) as Files)].map(([path, bytes]) => [path, bytes.toString('latin1')]));
}

type Texts = ReadonlyMap<string, string>;

async function wholeOf(place: Place): Promise<{ readonly before: Texts; readonly whole: Texts }> {
  let [before, whole]: [Texts, Texts] = [new Map(), new Map()];
  await place.in(async (folder) => {
    before = textsIn(folder);
    await run(folder, ['.'], place.args);
    whole = textsIn(folder);
  });
  return { before, whole };
}

/** Lines that neither the files as they were nor one run over all of them have, but for the place of a router, which is right at any host. */
function strangeLines(now: Texts, before: Texts, whole: Texts): readonly string[] {
  return [...now].flatMap(([path, text]) => {
    // A module is right with the function that nobody there calls, and without it.
    if (text.slice(0, 400).includes(MARKER)) return [];
    const known = new Set([...(before.get(path) ?? '').split('\n'), ...(whole.get(path) ?? '').split('\n')]);
    return text.split('\n').flatMap((line) => (known.has(line) || known.has(unrouted(line)) ? [] : [`${path}: ${line}`]));
  });
}

/** `fetch(temuGateway(body, url), …)` → `fetch(url, …)` */
function unrouted(line: string): string {
  const call = /(?:TemuGateway(?:Router)?(?:\.|::))?temu_?gateway\(/i.exec(line);
  if (!call) return line;
  const start = call.index + call[0].length;
  let comma = -1;
  for (let at = start, depth = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (depth === 0 && char === ',' && comma < 0) comma = at;
    if (depth === 0 && char === ')') return line.slice(0, call.index) + line.slice(comma + 2, at) + line.slice(at + 1);
    depth += '([{'.includes(char) ? 1 : ')]}'.includes(char) ? -1 : 0;
  }
  return line;
}

/** Classes of the same names where nothing imports them. */
function decoysOf(texts: Texts): Texts {
  const decoys = [...texts].flatMap(([path, text]) => {
    const ending = /\.(ts|js|mjs|py|php|java)$/.exec(path)?.[1];
    const name = /^(?:export )?(?:public )?(?:abstract |final )?class (\w+)/m.exec(text)?.[1];
    if (ending === undefined || name === undefined) return [];
    const body: Readonly<Record<string, string>> = {
      py: `class ${name}:\n    pass\n`,
      php: `<?php\n\nnamespace Decoy;\n\nclass ${name}\n{\n}\n`,
      java: `package decoy;\n\npublic class ${name} {\n}\n`,
    };
    return [[`decoy/${name}.${ending}`, body[ending] ?? `export class ${name} {}\n`] as const];
  });
  return new Map(decoys);
}

function put(folder: string, texts: Texts): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, 'latin1');
  }
}

test.each(places.map((place) => [place.name, place] as const))(
  '%s: a copy of it, or classes of the same names, change no decision but to a question',
  { timeout: 600_000 },
  async (_, place) => {
    const { before, whole } = await wholeOf(place);
    // Its name sorts before every other: nothing may be taken from it for coming first.
    const copy: Texts = new Map([...before].map(([path, text]) => [`aa_copied/${path}`, text]));
    for (const beside of [copy, decoysOf(before)]) {
      if (beside.size === 0 || (beside === copy && otherwise.has(place.name))) continue;
      await place.in(async (folder) => {
        put(folder, beside);
        await run(folder, ['.'], place.args);
        const own = new Map([...textsIn(folder)].filter(([path]) => before.has(path) || whole.has(path)));
        expect(strangeLines(own, before, whole), beside === copy ? 'a copy' : 'decoys').toEqual([]);
      });
    }
  },
);

test.each(places.map((place) => [place.name, place] as const))(
  '%s: runs over parts do what one run over all does',
  { timeout: 600_000 },
  async (name, place) => {
    const { before, whole } = await wholeOf(place);
    for (const way of ways) {
      if (asked.has(name)) continue;
      await place.in(async (folder) => {
        for (const step of way.steps([...before.keys()].sort()))
          await run(
            folder,
            step.map((path) => `./${path}`),
            place.args,
          );
        expect(strangeLines(textsIn(folder), before, whole), way.name).toEqual([]);
        // A file that holds no name is not looked at where nothing beside it is named: what is left is done by a run over all.
        await run(folder, ['.'], place.args);
        expect(Object.fromEntries(textsIn(folder)), way.name).toEqual(Object.fromEntries(whole));
      });
    }
    // From below, the whole root being named.
    await place.in(async (folder) => {
      const below = join(folder, dirname([...before.keys()].find((path) => path.includes('/')) ?? 'x/x'));
      mkdirSync(below, { recursive: true });
      await run(below, [folder], place.args);
      expect(Object.fromEntries(textsIn(folder)), 'from a subfolder').toEqual(Object.fromEntries(whole));
    });
  },
);
