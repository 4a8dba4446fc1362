import { basename, dirname } from 'node:path';
import { filesAbove, readText } from '../discover/paths/config-file.js';
import type { Config, ConfigProblem } from './config.js';
import { configName, packageKey } from './place.js';
import type { ReadConfig } from './read.js';

type Found = { readonly ok: true; readonly config: Config | null } | Extract<ReadConfig, { ok: false }>;

/** The config that `--config` names, else the nearest one from the working directory up to the repository root; null where there is none. */
export async function findConfig(cwd: string, named: string | null): Promise<Found> {
  if (named !== null) {
    const file = readText(named);
    return file.ok ? read(named, file.text) : { ok: false, problems: [unreadable(named)] };
  }
  for (const file of filesAbove(cwd, [configName, 'package.json'])) {
    const isOurs = basename(file.path) === configName;
    if (!file.ok && isOurs) return { ok: false, problems: [unreadable(file.path)] };
    if (file.ok && (isOurs || (await hasKey(file.text)))) return read(file.path, file.text);
  }
  return { ok: true, config: null };
}

/** Most projects have no config, and its parser is loaded for those that do. */
async function read(path: string, text: string): Promise<ReadConfig> {
  const { readConfig } = await import('./read.js');
  return readConfig(path, text);
}

/** A manifest is read for its key only; what else is wrong with it is none of our business. */
async function hasKey(text: string): Promise<boolean> {
  if (!text.includes(`"${packageKey}"`)) return false;
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const tree = parseTree(text);
  // A dependency of this name is no config of ours: it stands in another object.
  return tree !== undefined && findNodeAtLocation(tree, [packageKey])?.type === 'object';
}

function unreadable(file: string): ConfigProblem {
  const detail = { en: `no such file, or it cannot be read in ${dirname(file)}`, 'zh-CN': '文件不存在或无法读取' };
  return { what: 'unreadable', file, line: 1, column: 1, key: '', detail };
}
