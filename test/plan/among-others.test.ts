import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLong } from '../long.js';
import { run, strangeLines, type Texts, textsIn } from './places.js';

const written = join(import.meta.dirname, '../programs/hand-written');

/** How many programs stand side by side in one repository: enough that all of it is no small program. */
const SIDE_BY_SIDE = 50;

/** What makes a folder a module of its own, by the beginning of a program's name. */
const manifests: Readonly<Record<string, readonly [name: string, text: string]>> = {
  js: ['package.json', '{ "private": true }\n'],
  ts: ['package.json', '{ "private": true }\n'],
  py: ['requirements.txt', 'requests\n'],
  php: ['composer.json', '{}\n'],
  java: ['pom.xml', '<project></project>\n'],
  go: ['go.mod', 'module erp\n\ngo 1.21\n'],
};

const programs = readdirSync(written).filter((name) => (name.split('-')[0] ?? '') in manifests);
const stride = Math.ceil(programs.length / SIDE_BY_SIDE);
const rounds = isLong ? stride : 1;

/** Lays a program down as a module. */
function put(name: string, folder: string): void {
  cpSync(join(written, name), folder, { recursive: true });
  const [manifest, text] = manifests[name.split('-')[0] ?? ''] ?? ['', ''];
  if (!existsSync(join(folder, manifest))) writeFileSync(join(folder, manifest), text);
}

/** A module of PHP or Java has another name in all of a repository where someone has a class of the usual one. */
function underOneName(texts: Texts): Texts {
  const usual = (text: string): string => text.replaceAll('TemuGatewayRouter', 'TemuGateway');
  return new Map([...texts].map(([path, text]) => [usual(path), usual(text)]));
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-among-others-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of all rounds: which programs meet in one of them is chance, so that one alone may have twice as many. */
const MOST = isLong ? 0.1 : 0.2;
const tried: string[] = [];
const different: string[] = [];

test.each(Array.from({ length: rounds }, (_, round) => round))(
  'each of many programs in one repository is migrated as it is alone, or asked about (round %i)',
  { timeout: 900_000 },
  async (round) => {
    const chosen = programs.filter((_, at) => at % stride === round);
    const together = await inFolder(async (folder): Promise<Texts> => {
      for (const name of chosen) put(name, join(folder, name));
      await run(folder, ['.'], []);
      return underOneName(textsIn(folder));
    });
    for (const name of chosen) {
      tried.push(name);
      const among = new Map(
        [...together].flatMap(([path, text]) => (path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), text] as const] : [])),
      );
      await inFolder(async (folder) => {
        put(name, folder);
        const before = underOneName(textsIn(folder));
        await run(folder, ['.'], []);
        const alone = underOneName(textsIn(folder));
        expect(strangeLines(among, before, alone), name).toEqual([]);
        if ([...alone].some(([path, text]) => among.get(path) !== text)) different.push(name);
      });
    }
  },
);

test('few of them are asked about more than alone', () => {
  expect(tried.length).toBeGreaterThan(0);
  expect(different.length / tried.length, `not as they are alone: ${different.join(', ')}`).toBeLessThan(MOST);
});
