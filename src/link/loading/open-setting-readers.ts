import { ancestors } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { mayRead } from '../escape/settings-escape.js';
import { isConfig } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { isRowFile, namesInRows } from '../program/row-files.js';
import { openMatching } from '../symbols/sight.js';
import { configKeys, isConfigFile, type Setting } from '../values/files/settings.js';
import { djangoReading } from '../values/library/django.js';
import type { Session } from '../values/session.js';

/** Opens the programs that name a key under which a config file keeps a site, or the file itself: they may read it. */
export function openReaders(session: Session, starts: readonly Ref[]): void {
  const inConfig = starts.filter(({ tree }) => isConfig(tree) || isConfigFile(tree));
  const settings = byRange(session);
  const keys = inConfig.flatMap((start) => settingsAt(settings, start).map(mayRead));
  const read = [...inConfig.map(({ tree }) => tree), ...rowFilesIn(session)];
  const ofDjango = starts.flatMap((start) => djangoReading(start) ?? []);
  openMatching(session, [...new Set([...keys, ...ofDjango, ...read.flatMap(({ file }) => namesOf(file.path))])]);
}

/** Files of rows that hold names: what reads them may name no type. */
function rowFilesIn({ program }: Session): readonly Tree[] {
  return program.files.filter((tree) => isRowFile(tree) && namesInRows(program.catalogue)(tree).length > 0);
}

/** `accounts.json` as a program names it, without its ending where a script requires it; lists of dependencies are named by every tool. */
function namesOf(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [stem, ending, another] = name.split('.');
  if (!stem || ending === undefined || another !== undefined || /^(?:package|composer|tsconfig)$/.test(stem)) return [];
  const escaped = `${stem}\\.${ending}`;
  return /^[\w-]+$/.test(`${stem}${ending}`) ? [ending === 'json' ? `${escaped}|/${stem}['"]` : escaped] : [];
}

/** The settings of a file by the range of their nodes: a file may hold as many as it has lines, and each may hold a site. */
type ByRange = ReadonlyMap<Tree, ReadonlyMap<string, readonly Setting[]>>;

const rangeKey = ({ range: { start, end } }: Node): string => `${start}-${end}`;

function byRange({ program }: Session): ByRange {
  const found = new Map<Tree, Map<string, Setting[]>>();
  for (const setting of [...configKeys(program, []).byPath.values()].flat()) {
    const ofTree = found.get(setting.tree) ?? new Map<string, Setting[]>();
    found.set(setting.tree, ofTree);
    const key = rangeKey(setting.node);
    const same = ofTree.get(key);
    if (same) same.push(setting);
    else ofTree.set(key, [setting]);
  }
  return found;
}

/** The settings whose nodes hold the place. */
function settingsAt(settings: ByRange, { tree, node }: Ref): readonly Setting[] {
  const ofTree = settings.get(tree);
  const ranges = new Set([node, ...ancestors(node)].map(rangeKey));
  return ofTree ? [...ranges].flatMap((key) => ofTree.get(key) ?? []) : [];
}
