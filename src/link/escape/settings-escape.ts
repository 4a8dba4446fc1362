import { literalPattern } from '../../base/literal-pattern.js';
import { contains, nodesAtHand, remembered } from '../../base/tree.js';
import type { Node, StringNode, Tree } from '../../model/index.js';
import { isConfig, isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { openMatching } from '../symbols/sight.js';
import { bare, settled } from '../values/files/setting-words.js';
import { configKeys, inSight, isConfigFile, type Setting } from '../values/files/settings.js';
import type { Session } from '../values/session.js';
import { readsOfFields } from './filled-field-reads.js';

/** Below this a key's last name is a word that anything may be called: only its whole path tells a reader. */
const TELLING = 8;

/** Whether every place that reads the setting in which a value stands is one that `isKnown`. */
export function readsEnd(session: Session, { tree, node }: Ref, isKnown: (read: Ref) => boolean): boolean {
  const settings = [...configKeys(session.program, []).byPath.values()]
    .flat()
    .filter((one) => one.tree === tree && contains(one.node.range, node.range));
  return settings.every((setting) => [...readersOf(session, setting), ...readsOfFields(session, setting.node)].every(isKnown));
}

/** `temu.base-url` as a program may write it, `temu.baseUrl` or `TEMU_BASE_URL`: source of a regular expression. */
export function mayRead({ path }: Setting): string {
  const parts = path.split('.');
  const last = parts.at(-1) ?? '';
  const asked = last.length >= TELLING || parts.length === 1 ? [last] : parts.slice(-2);
  return asked.map((part) => [...part].map(literalPattern).join('[-_]?')).join('[-_.]?');
}

function readersOf(session: Session, setting: Setting): readonly Ref[] {
  openMatching(session, [mayRead(setting)]);
  const last = setting.path.slice(setting.path.lastIndexOf('.') + 1);
  const isIts = (written: string): boolean => {
    const key = settled(written);
    if (key.includes('.') && (setting.path === key || setting.path.endsWith(`.${key}`) || bare(key).replaceAll('.', '') === last))
      return true;
    return last.length >= TELLING && key === last;
  };
  const isAround = (written: string): boolean => setting.path.startsWith(`${settled(written)}.`);
  const mark = new RegExp([...last].map(literalPattern).join('[-_.]?'), 'i');
  const namesakes = configKeys(session.program, []).byName.get(last) ?? [setting];
  const isRead = (tree: Tree): boolean =>
    mark.test(tree.file.text) && inSight(session, tree, namesakes).some((one) => one.tree === setting.tree);
  const own = session.program.code.filter(isRead).flatMap((tree) => readsIn(tree, isIts));
  return [...own, ...session.program.code.flatMap((tree) => sectionsReadIn(tree).filter(({ node: { value } }) => isAround(value)))];
}

/** The paths of `config.get('temu')`: whoever has a section may read its settings by any way. */
const sectionsReadIn = remembered((tree: Tree): readonly Ref<StringNode>[] =>
  isScript(tree)
    ? nodesAtHand(tree).flatMap((node) => {
        const [path] = node.kind === 'call' && nameOf(node.callee) === 'get' ? node.args : [];
        return path?.kind === 'string' ? [{ tree, node: path }] : [];
      })
    : [],
);

function readsIn(tree: Tree, isIts: (written: string) => boolean): readonly Ref[] {
  return nodesAtHand(tree).flatMap((node) => (isRead(node, isIts) ? [{ tree, node }] : []));
}

/** `config('temu.url')`, `getenv("TEMU_URL")`, `settings.temu_url`, `@Value("${temu.url}")`; a definition of that name is none. */
function isRead(node: Node, isIts: (written: string) => boolean): boolean {
  if (node.kind === 'member') return isIts(node.property) && !(node.parent?.kind === 'assign' && node.parent.target === node);
  if (node.kind !== 'string' || (node.parent?.kind === 'entry' && node.parent.key === node)) return false;
  return [node.value, ...[...node.value.matchAll(/\$\{([\w.-]+)/g)].map(([, key]) => key ?? '')].some(isIts);
}

/** A file of settings, in a format of its own or as the array that PHP's frameworks read. */
export function holdsSettings(tree: Tree): boolean {
  return isConfig(tree) || isConfigFile(tree);
}
