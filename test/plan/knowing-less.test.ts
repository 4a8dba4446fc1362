import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { expectedOf, type Files, fixtureNames, fixturesDir, readFiles, run } from '../fixtures/fixture.js';
import { oneIn } from '../long.js';

/** Lines taken out of each fixture, one at a time. */
const LINES = 2;

/** Names and patterns of names, hosts, regions, shops and answers are what a decision is about; any other line only ties them together. */
const SAYS = /bg\.|\bbg\b|temu|kuajing|openapi|\b(?:cn|us|eu|pa|global|region|semi|full)\b|托|managed|shop|codemod/i;
/** A line without which the file is no longer a program knows not less, but nothing. */
const HOLDS = /[{([:]\s*$|^\s*[})\]]|^<\?php/;
const CODE = /\.(?:[cm]?[jt]sx?|py|go|java|php)$/;

type Cut = { readonly path: string; readonly line: number; readonly files: Files };

/** A guard of the user's own holds names back while it is there: what is left of it without a line is no guard, and says nothing. */
const guarded: ReadonlySet<string> = new Set(['names-that-a-guard-stops', 'names-taken-apart', 'names-sorted-by-family']);

/** Fixtures whose runs need no flags and no repository. */
const plain = fixtureNames().filter((name) => {
  const { args, git } = expectedOf(name);
  return args.length === 0 && !git && !name.includes('syntax-error') && !guarded.has(name);
});

function cutsOf(files: Files, name: string): readonly Cut[] {
  const places = [...files].flatMap(([path, bytes]) => {
    const lines = CODE.test(path) ? bytes.toString('latin1').split('\n') : [];
    return lines.flatMap((text, line) => (text.trim() !== '' && !SAYS.test(text) && !HOLDS.test(text) ? [{ path, line }] : []));
  });
  const seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  const chosen = Array.from({ length: Math.min(LINES, places.length) }, (_, i) => places[Math.abs(seed + i * 7919) % places.length]);
  return chosen.flatMap((place) => (place ? [{ ...place, files: without(files, place) }] : []));
}

function without(files: Files, { path, line }: Pick<Cut, 'path' | 'line'>): Files {
  const kept = files.get(path)?.toString('latin1').split('\n').toSpliced(line, 1).join('\n') ?? '';
  return new Map([...files, [path, Buffer.from(kept, 'latin1')]]);
}

async function rewritesOf(files: Files): Promise<ReadonlyMap<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'temu-less-'));
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
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(oneIn(12, plain))(
  '%s: without one line that ties names together, nothing more is rewritten',
  { timeout: 60_000 },
  async (name) => {
    const files = readFiles(join(fixturesDir, name, 'before'));
    const before = await rewritesOf(files);
    for (const cut of cutsOf(files, name)) {
      const added = [...(await rewritesOf(cut.files))].filter(([key, count]) => count > (before.get(key) ?? 0));
      expect(added, `${cut.path}:${cut.line + 1}`).toEqual([]);
    }
  },
);
