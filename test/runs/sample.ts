import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { LOOKS } from '../../src/base/looks.js';
import { loadCatalogue, soughtBy } from '../../src/catalogue/index.js';
import { hostOf } from '../../src/edit/index.js';
import type { Report, Settings } from '../../src/model/index.js';
import { migrate } from '../../src/run/migrate.js';
import { missingFor as missing, programOf } from './program.js';
import { type Call, startGateways } from './stand-in/gateways.mjs';

const samples = join(import.meta.dirname, 'samples');

export type { Call };

export function sampleNames(): readonly string[] {
  return readdirSync(samples).sort();
}

/** A copy of a sample in a folder of its own, with the libraries that its manifest names. */
export async function inSample<T>(name: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `temu-run-${name}-`));
  try {
    cpSync(join(samples, name), folder, { recursive: true });
    programOf(folder).provide(folder);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command that a sample needs and this machine has not; null where it can be run. */
export function missingFor(name: string): string | null {
  return missing(join(samples, name));
}

/** The answers to the sample's requests, in order. Compiled languages are compiled first, under their own settings. */
export async function callsOf(folder: string): Promise<readonly Call[]> {
  const gateways = await startGateways();
  const built = mkdtempSync(join(tmpdir(), 'temu-built-'));
  try {
    await programOf(folder).run({ folder, gateways, built });
    return gateways.calls;
  } finally {
    await gateways.close();
    rmSync(built, { recursive: true, force: true });
  }
}

export type How = {
  readonly asOf?: string;
  readonly gateway?: Settings['gateway'];
  readonly announcements?: readonly string[];
  readonly mode?: Report['mode'];
  /** How many evaluations the analysis has. */
  readonly looks?: number;
};

/** Migrates the folder; its report. */
export async function migrated(folder: string, how: How = {}): Promise<Report> {
  const { asOf = '2026-11-24', gateway = 'auto', announcements, mode = 'write', looks = LOOKS } = how;
  const loaded = await loadCatalogue({ extra: [], only: announcements ?? null });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const outcome = await migrate({
    cwd: folder,
    reader: folder,
    paths: ['.'],
    shown: 'way',
    mode,
    source: 'work-tree',
    changedSince: null,
    asOf,
    sought: soughtBy(loaded.catalogue),
    lang: 'en',
    version: 'test',
    allowDirty: true,
    looks,
    answersFor: async () => ({
      ok: true,
      answers: {
        rulingOf: () => null,
        settingsOf: () => ({ managed: null, gateway, includeDocs: false, includeIgnored: false }),
        known: () => false,
        decisionPath: () => null,
        answerAt: () => null,
        ticksAbout: () => [],
        leaves: () => false,
        unused: () => [],
      },
    }),
    host: hostOf(process),
    signal: null,
    shielded: (work) => work(),
    onProgress: () => {},
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.report;
}

/** Path → text of what belongs to the sample: no libraries, no output, no journal. */
export function textsIn(folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile() && !/^(node_modules|vendor|dist|\.temu-codemod)\//.test(path))
      texts.set(path, readFileSync(join(folder, path), 'utf8'));
  }
  return texts;
}
