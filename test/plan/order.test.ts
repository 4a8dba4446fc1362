import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { places, run, strangeLines, type Texts, textsIn, wholeOf } from './places.js';

/** A file that is named by itself is edited even where it is generated or ignored by git. */
const asked = new Set(['generated-and-minified', 'ignored-config']);

/** Right as well, and by another way: with two modules or classes of one name a request is found at another step. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['go-services-that-hold-their-client', 'nothing can be routed at that step, and the URL moves with the only type that it serves'],
  ['csharp-form-by-enumerator', 'sources without a project are two programs then, and the router stands within the client'],
  ['sample php-base-uri', 'a URL that would move with its only type is routed'],
]);

type Way = { readonly name: string; readonly steps: (files: readonly string[]) => readonly (readonly string[])[] };

const ways: readonly Way[] = [
  { name: 'file by file', steps: (files) => files.map((file) => [file]) },
  { name: 'file by file from the end', steps: (files) => files.toReversed().map((file) => [file]) },
  { name: 'in two halves', steps: (files) => [files.slice(0, Math.ceil(files.length / 2)), files.slice(Math.ceil(files.length / 2))] },
];

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

/** Names that code looks up by each other from file to file, and requests of which nothing is known: hand-written programs that runs over parts once left broken. */
const programs = [
  'cs-jobs-of-a-container',
  'java-jsonwriter',
  'js-event-names',
  'php-form-of-mapped-params',
  'php-own-gateway-class',
  'py-limits-of-two-regions',
  'python-partial-sender',
];

async function inProgram(name: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-order-'));
  try {
    cpSync(join(import.meta.dirname, '../programs/hand-written', name), folder, { recursive: true });
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(texts: Texts): readonly string[] {
  return [...texts.values()].flatMap((text) => text.match(/(?<![\w.-])bg\.[a-z0-9]+(?:\.[a-z0-9_]+)+(?![\w-])/g) ?? []);
}

/** Old names of which one run leaves none, and of which some places are renamed and others are not. */
function partedNames(now: Texts, before: Texts, whole: Texts): readonly string[] {
  const count = (name: string, texts: Texts): number => namesIn(texts).filter((other) => other === name).length;
  const moved = [...new Set(namesIn(before))].filter((name) => count(name, whole) === 0);
  return moved.filter((name) => ![0, count(name, before)].includes(count(name, now)));
}

test.each(programs)(
  '%s: runs over parts rename a name everywhere or nowhere, and end as one run over all',
  { timeout: 600_000 },
  async (name) => {
    const { before, whole } = await wholeOf({ name, args: [], in: (use) => inProgram(name, use) });
    for (const way of ways) {
      await inProgram(name, async (folder) => {
        for (const step of way.steps([...before.keys()].sort())) {
          await run(
            folder,
            step.map((path) => `./${path}`),
            [],
          );
          expect(partedNames(textsIn(folder), before, whole), `${way.name}, after ${step.join(' ')}`).toEqual([]);
        }
        await run(folder, ['.'], []);
        expect(Object.fromEntries(textsIn(folder)), way.name).toEqual(Object.fromEntries(whole));
      });
    }
  },
);
