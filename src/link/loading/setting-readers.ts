import { contains } from '../../base/tree.js';
import { mayRead } from '../escape/setting-reads.js';
import { isConfig } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { openMatching } from '../symbols/sight.js';
import type { Session } from '../values/session.js';
import { configKeys, isConfigFile, type Setting } from '../values/settings.js';

/** Opens the programs that name a key under which a config file keeps a site: they may read it. */
export function openReaders(session: Session, starts: readonly Ref[]): void {
  const inConfig = starts.filter(({ tree }) => isConfig(tree) || isConfigFile(tree));
  openMatching(session, [...new Set(inConfig.flatMap((start) => settingsAt(session, start).map(mayRead)))]);
}

function settingsAt({ program }: Session, { tree, node }: Ref): readonly Setting[] {
  return [...configKeys(program).byPath.values()].flat().filter((one) => one.tree === tree && contains(one.node.range, node.range));
}
