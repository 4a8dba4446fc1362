import { foundAtHand } from '../../base/tree.js';
import type { CallNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { saysPlatform } from '../program/says-platform.js';
import { nameOf } from '../program/syntax.js';
import { type Session, withinOpen } from '../values/session.js';
import { arrivals } from './coming-to.js';
import { testedBy } from './guard-reach.js';
import { guardMissing, lostNames } from './lost-names.js';

const prefixTest = /^(?:startsWith|startswith|StartsWith|HasPrefix|hasPrefix|str_starts_with)$/;
const namePrefix = /^(?:bg|temu)(?:\.[\w.]*)?$/;

/**
 * `Object.keys(LIMITS).find((prefix) => type.startsWith(prefix))`, `type.startswith(tuple(PREFIXES))`: a test of a name's beginning by texts that stand
 * elsewhere, over the names that come there. A new name that begins otherwise is not found, so the old one stays where the request can
 * rename it. A single literal is judged with the other tests of a name's shape. `central`: the files in which a value of the platform is at hand.
 */
export function prefixTests(session: Session, central: ReadonlySet<Tree>): readonly OwnRouting[] {
  const files = session.program.code.filter((tree) => central.has(tree) || saysPlatform(tree));
  return files.flatMap((tree) => foundAtHand(tree, (node) => (node.kind === 'call' ? prefixTestAt(session, tree, node) : null)));
}

function prefixTestAt(session: Session, tree: Tree, node: CallNode): OwnRouting | null {
  if (!prefixTest.test(nameOf(node.callee) ?? '') || node.args.some(({ kind }) => kind === 'string')) return null;
  const subject = testedBy(node);
  const given = node.args.find((arg) => arg !== subject);
  if (subject === null || given === undefined) return null;
  const prefixes = prefixesIn(session, tree, given);
  // A name that is spelled out there is changed there as well.
  const lost = [...lostNames(session, (type) => prefixes.some((prefix) => type.startsWith(prefix)))].filter(
    ([old]) => !prefixes.includes(old),
  );
  return guardMissing(session, { tree, node }, subject, new Map(lost));
}

/** The texts that a name is tested for: an expression's own, or those of the items of a list. */
function prefixesIn(session: Session, tree: Tree, given: Node): readonly string[] {
  const [only, another] = given.kind === 'call' ? given.args : [];
  const list = only && !another && /^(?:tuple|list)$/.test(nameOf(given.kind === 'call' ? given.callee : given) ?? '') ? only : given;
  const parts = list.kind === 'list' || list.kind === 'group' ? (list.kind === 'list' ? list.items : list.children) : [list];
  const isPrefix = (text: string): boolean => namePrefix.test(text);
  const texts = parts.flatMap((node) => withinOpen(session, () => arrivals(session, { tree, node }, new Set(), isPrefix)).texts);
  return texts.map(({ text }) => text).filter(isPrefix);
}
