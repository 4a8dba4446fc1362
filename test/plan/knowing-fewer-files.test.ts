import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { type Files, readFiles, run } from '../fixtures/fixture.js';
import { isLong } from '../long.js';

/**
 * Taking any one file out of a program adds no rewrite to what remains, as long as something of a region is named there. Exempt is what remains without a word
 * or host of a region: the package reaches CN alone, and a type without a known request is renamed, as the table of `regional-gateway` says. No addition are
 * names that are mended in either case (`isMendedAnyway`), and three listed ones (`certain`).
 */
const regionLeft =
  /openapi-b-(?!partner)|(?<![A-Za-z])(?:us|eu|usa|america|europe|global)(?![a-z])|(?<=[a-z])(?:US|EU)(?![a-z])|(?:Us|Eu|America|Europe)(?=[A-Z\W\d]|$)|Global(?=[A-Z])/m;

const programs = join(import.meta.dirname, '../programs/hand-written');

/** One program of so many: `TEMU_SEED` says which, as in CI, and `TEMU_SHARE=1` takes all. */
const share = Number(process.env.TEMU_SHARE ?? (isLong ? 12 : 75));
const seed = Number(process.env.TEMU_SEED ?? 0);
const chosen = readdirSync(programs)
  .sort()
  .filter((_, at) => (at + seed) % share === 0);

type Rewrites = { readonly report: Report; readonly counts: ReadonlyMap<string, number> };

async function planned(files: Files): Promise<Rewrites> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-fewer-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { report } = await run(folder, '--dry-run');
    const counts = new Map<string, number>();
    for (const { action, kind, file, found } of report.findings) {
      if (action !== 'rewrite' || (kind !== 'type' && kind !== 'gateway')) continue;
      counts.set(`${file} ${found}`, (counts.get(`${file} ${found}`) ?? 0) + 1);
    }
    return { report, counts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Names of which a reader is as certain without the file: one that `cn` is called with, and one of a service whose client the container makes for CN. With the
 * file they are mended where they are sent, among others.
 */
const certain: ReadonlySet<string> = new Set([
  'cs-partial-method Program.cs bg.goods.list.get',
  'cs-partial-sets-the-field Program.cs bg.goods.list.get',
  'php-laravel-container app/StockService.php bg.goods.warehouse.list.get',
]);

/**
 * A name of which the whole program knows that it goes to CN or the partner alone is mended either way: where the request is sent, while a helper serves
 * regions as well, and where it is written, once that is all that the helper is seen to do.
 */
function isMendedAnyway({ findings, calls }: Report, key: string): boolean {
  const places = findings.filter(({ file, found, reason }) => `${file} ${found}` === key && reason === 'renamed-when-sent');
  return places.some(({ file, line, found }) => {
    const sent = calls.filter((call) => call.before.type === found);
    const here = sent.filter((call) => call.file === file && call.line === line);
    const all = here.length > 0 ? here : sent;
    return all.length > 0 && all.every(({ before }) => before.gateway === 'cn' || before.gateway === 'partner');
  });
}

test.each(chosen)(`%s: without any one of its files, nothing more is rewritten (seed ${seed})`, { timeout: 240_000 }, async (program) => {
  const files = readFiles(join(programs, program));
  const whole = await planned(files);
  for (const path of files.keys()) {
    const rest = new Map([...files].filter(([other]) => other !== path));
    const isLeft = [...rest].some(([name, bytes]) => !name.endsWith('.md') && regionLeft.test(bytes.toString('utf8')));
    if (rest.size === 0 || !isLeft) continue;
    const { counts } = await planned(rest);
    const added = [...counts].filter(
      ([key, count]) => count > (whole.counts.get(key) ?? 0) && !isMendedAnyway(whole.report, key) && !certain.has(`${program} ${key}`),
    );
    expect(added, `without ${path}`).toEqual([]);
  }
});
