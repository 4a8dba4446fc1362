import { contains } from '../../base/tree.js';
import { mayRead } from '../escape/settings-escape.js';
import { isConfig } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { openMatching } from '../symbols/sight.js';
import type { Session } from '../values/session.js';
import { configKeys, isConfigFile, type Setting } from '../values/settings.js';

/** Opens the programs that name a key under which a config file keeps a site, or the file itself: they may read it. */
export function openReaders(session: Session, starts: readonly Ref[]): void {
  const inConfig = starts.filter(({ tree }) => isConfig(tree) || isConfigFile(tree));
  const keys = inConfig.flatMap((start) => settingsAt(session, start).map(mayRead));
  openMatching(session, [...new Set([...keys, ...inConfig.flatMap(({ tree }) => namesOf(tree.file.path))])]);
}

/** `accounts.json` as a program names it, without its ending where a script requires it; lists of dependencies are named by every tool. */
function namesOf(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [stem, ending, another] = name.split('.');
  if (!stem || ending === undefined || another !== undefined || /^(?:package|composer|tsconfig)$/.test(stem)) return [];
  const escaped = `${stem}\\.${ending}`;
  return /^[\w-]+$/.test(`${stem}${ending}`) ? [ending === 'json' ? `${escaped}|/${stem}['"]` : escaped] : [];
}

function settingsAt({ program }: Session, { tree, node }: Ref): readonly Setting[] {
  return [...configKeys(program).byPath.values()].flat().filter((one) => one.tree === tree && contains(one.node.range, node.range));
}
