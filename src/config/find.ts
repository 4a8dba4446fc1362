import { basename, dirname, join, resolve } from 'node:path';
import { filesAbove, readText, rootOf, staysInside } from '../discover/paths/config-file.js';
import type { Config, ConfigProblem } from './config.js';
import { configName, packageKey } from './place.js';
import type { ReadConfig } from './read.js';

/** Of a run: the configs that count where it starts, nearest first. `alone`: one that was named, and no other counts anywhere. */
export type Configs = { readonly near: readonly Config[]; readonly alone: boolean };

type Refused = Extract<ReadConfig, { ok: false }>;
export type FoundConfigs = ({ readonly ok: true } & Configs) | Refused;

/** The config that `--config` names, else those from the working directory up to the repository root. */
export async function findConfigs(cwd: string, named: string | null): Promise<FoundConfigs> {
  if (named !== null) {
    const file = readText(named);
    const found = file.ok ? await read(named, file.text) : refusal(named, file.why);
    return found.ok ? { ok: true, near: [found.config], alone: true } : found;
  }
  const near: Config[] = [];
  for (const file of filesAbove(cwd, [configName, 'package.json'])) {
    const isOurs = basename(file.path) === configName;
    if (!file.ok && isOurs) return refusal(file.path, file.why);
    if (!file.ok || near.some(({ folder }) => folder === dirname(file.path)) || !(isOurs || (await hasKey(file.text)))) continue;
    const found = await read(file.path, file.text);
    if (!found.ok) return found;
    near.push(found.config);
  }
  return { ok: true, near, alone: false };
}

/** The nearest of them; null where there is none. */
export async function findConfig(
  cwd: string,
  named: string | null,
): Promise<{ readonly ok: true; readonly config: Config | null } | Refused> {
  const found = await findConfigs(cwd, named);
  return found.ok ? { ok: true, config: found.near[0] ?? null } : found;
}

/** Further configs in the listed files, each of which counts for its folder, wherever the run starts. */
export async function nestedConfigs(
  { near, alone }: Configs,
  allPaths: Iterable<string>,
  root: string,
): Promise<{ readonly ok: true; readonly nested: readonly Config[] } | Refused> {
  if (alone) return { ok: true, nested: [] };
  const known = new Set(near.map(({ folder }) => folder));
  const nested: Config[] = [];
  for (const path of [...allPaths].filter(isConfigPath).sort(oursFirst)) {
    const file = readText(join(root, path));
    if (known.has(dirname(file.path)) || !file.ok || !(basename(path) === configName || (await hasKey(file.text)))) continue;
    const found = await read(file.path, file.text);
    if (!found.ok) return found;
    known.add(found.config.folder);
    nested.push(found.config);
  }
  return { ok: true, nested };
}

const CONFIG_PATH = new RegExp(`(?:^|/)(?:${configName.replaceAll('.', '\\.')}|package\\.json)$`);

function isConfigPath(path: string): boolean {
  return CONFIG_PATH.test(path) && !path.includes('node_modules/');
}

/** In one folder the file of its own comes before the key in the manifest. */
function oursFirst(a: string, b: string): number {
  return Number(b.endsWith(configName)) - Number(a.endsWith(configName));
}

/** Most projects have no config, and its parser is loaded for those that do. */
async function read(path: string, text: string): Promise<ReadConfig> {
  const { readConfig } = await import('./read.js');
  const folder = dirname(path);
  return readConfig(path, text, (named) => staysInside(rootOf(folder), resolve(folder, named)));
}

/** A manifest is read for its key only; what else is wrong with it is none of our business. */
async function hasKey(text: string): Promise<boolean> {
  if (!text.includes(`"${packageKey}"`)) return false;
  const { isTooDeep } = await import('./read.js');
  // The reader of the config reports what is wrong with it.
  if (isTooDeep(text)) return true;
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const tree = parseTree(text);
  // A dependency of this name is no config of ours: it stands in another object.
  return tree !== undefined && findNodeAtLocation(tree, [packageKey])?.type === 'object';
}

function refusal(file: string, why: 'missing' | 'not-a-file' | 'unreadable'): Refused {
  const detail =
    why === 'not-a-file'
      ? { en: 'it is no file (a folder, a pipe or a device)', 'zh-CN': '不是普通文件（是目录、管道或设备）' }
      : { en: `no such file, or it cannot be read in ${dirname(file)}`, 'zh-CN': '文件不存在或无法读取' };
  const problem: ConfigProblem = { what: 'unreadable', file, line: 1, column: 1, key: '', detail };
  return { ok: false, problems: [problem] };
}
