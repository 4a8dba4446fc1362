import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Discovery, type DiscoveryProblem, discover, type Search } from '../../src/discover/index.js';

export type Tree = { readonly root: string; write(path: string, content: string | Uint8Array): void; git(...args: string[]): string };

/** A folder that goes when the test ends. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Tree {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'discover-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  const git = (...args: string[]) =>
    execFileSync('git', [...IDENTITY, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { root, write, git };
}

const IDENTITY = [
  '-c',
  'user.name=t',
  '-c',
  'user.email=t@example.com',
  '-c',
  'init.defaultBranch=main',
  '-c',
  'protocol.file.allow=always',
];

/** The same in a repository, everything committed that git does not ignore. */
export function repository(files: Readonly<Record<string, string | Uint8Array>> = {}): Tree {
  const tree = folder(files);
  tree.git('init', '-q');
  tree.git('add', '-A');
  tree.git('commit', '-q', '--allow-empty', '-m', 'first');
  return tree;
}

const WORDS = {
  tokens: ['bg.goods.add', 'bg.goods.edit', 'bg.goods.list.get'],
  hosts: ['openapi.kuajingmaihuo.com'],
  related: ['openapi-b-partner.temu.com', 'temu.goods.add'],
};

export async function attempt(cwd: string, paths: readonly string[] = ['.'], more: Partial<Search> = {}) {
  return discover({ cwd, paths, source: 'work-tree', changedSince: null, onSearched: () => {}, ...WORDS, ...more });
}

export async function find(cwd: string, paths: readonly string[] = ['.'], more: Partial<Search> = {}): Promise<Discovery> {
  const found = await attempt(cwd, paths, more);
  if (!found.ok) throw new Error(`not discovered: ${JSON.stringify(found.problem)}`);
  return found.discovery;
}

export async function problemOf(cwd: string, paths: readonly string[], more: Partial<Search> = {}): Promise<DiscoveryProblem> {
  const found = await attempt(cwd, paths, more);
  if (found.ok) throw new Error(`discovered ${found.discovery.files.length} files`);
  return found.problem;
}

export const pathsOf = (found: readonly { readonly path: string }[]): readonly string[] => found.map((file) => file.path);

/** `path reason` for each skip. */
export const skips = (discovery: Discovery): readonly string[] => discovery.skipped.map((skip) => `${skip.path} ${skip.reason}`);
