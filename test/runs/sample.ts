import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { loadCatalogue } from '../../src/catalogue/index.js';
import { hostOf } from '../../src/edit/index.js';
import { migrate } from '../../src/migrate.js';
import type { Report, Settings } from '../../src/model.js';
import { type Call, startGateways } from './stand-in/gateways.mjs';

const here = import.meta.dirname;
const standIn = join(here, 'stand-in');
const stubs = join(here, 'stubs');

export type { Call };

export function sampleNames(): readonly string[] {
  return readdirSync(join(here, 'samples')).sort();
}

/** A copy of a sample in a folder of its own, with the libraries that its manifest names. */
export async function inSample<T>(name: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `temu-run-${name}-`));
  try {
    cpSync(join(here, 'samples', name), folder, { recursive: true });
    const { dependencies = {} } = manifestOf(folder);
    for (const library of Object.keys(dependencies))
      cpSync(join(stubs, library), join(folder, 'node_modules', library), { recursive: true });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Manifest = { readonly main?: string; readonly dependencies?: Readonly<Record<string, string>> };

function manifestOf(folder: string): Manifest {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
}

/** What the sample's requests met, in order. A TypeScript sample is compiled first, under its own settings. */
export async function callsOf(folder: string): Promise<readonly Call[]> {
  if (existsSync(join(folder, 'tsconfig.json'))) {
    const problems = compile(folder);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
  const gateways = await startGateways();
  try {
    const [program, args] = commandOf(folder);
    const env = { ...process.env, STAND_IN_PORT: String(gateways.port), PYTHONPATH: [standIn, join(stubs, 'python')].join(':') };
    await promisify(execFile)(program, args, { cwd: folder, env: { ...env, PYTHONDONTWRITEBYTECODE: '1' }, timeout: 30_000 });
    return gateways.calls;
  } finally {
    await gateways.close();
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
  }
}

function commandOf(folder: string): readonly [string, string[]] {
  if (existsSync(join(folder, 'main.py'))) return ['python3', ['main.py']];
  const { main: entry } = manifestOf(folder);
  if (entry === undefined) throw new Error(`${folder}: no main.py, and no "main" in its package.json`);
  return [process.execPath, ['--require', join(standIn, 'redirect.cjs'), entry]];
}

/** Errors of the sample's own tsconfig, and its JavaScript in `dist/`. */
export function compile(folder: string): readonly string[] {
  const file = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const config = ts.parseJsonConfigFileContent(file.config, ts.sys, folder);
  const typeRoots = [join(here, '../../node_modules/@types')];
  const program = ts.createProgram(config.fileNames, { ...config.options, typeRoots, types: ['node'] });
  const { diagnostics } = program.emit();
  return [...config.errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ file: at, start, messageText }) => {
    const line = at && start !== undefined ? at.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${at ? relative(folder, at.fileName) : ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

export type How = { readonly asOf?: string; readonly gateway?: Settings['gateway']; readonly announcements?: readonly string[] };

/** Migrates the folder; its report. */
export async function migrated(folder: string, { asOf = '2026-11-24', gateway = 'auto', announcements }: How = {}): Promise<Report> {
  const loaded = await loadCatalogue({ extra: [], only: announcements ?? null });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const outcome = await migrate({
    cwd: folder,
    paths: ['.'],
    mode: 'write',
    source: 'work-tree',
    asOf,
    catalogue: loaded.catalogue,
    lang: 'en',
    version: 'test',
    allowDirty: true,
    answersFor: () => ({
      rulingOf: () => null,
      settingsOf: () => ({ managed: null, gateway, includeDocs: false, includeIgnored: false }),
      known: () => false,
      unused: () => [],
    }),
    host: hostOf(process),
    signal: null,
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
    if (entry.isFile() && !/^(node_modules|dist|\.temu-codemod)\//.test(path)) texts.set(path, readFileSync(join(folder, path), 'utf8'));
  }
  return texts;
}
