import { foundAtHand, walk } from '../../base/tree.js';
import type { CallNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';
import { aside, type Session } from '../values/session.js';
import { arrivals } from './coming-to.js';
import { testedBy } from './guard-reach.js';

const endTest = /^(?:endsWith|endswith|EndsWith|HasSuffix|str_ends_with)$/;
const nameEnd = /^\.[a-z\d]+(?:\.[a-z\d]+)*$/;

/**
 * `type.endsWith('.get')`, over names that are known to come there: what only reads is cached, or tried again. A new name that ends in `.global` is
 * taken for something else, so the old one stays where the request can rename it.
 */
export function endTests(session: Session): readonly OwnRouting[] {
  return session.program.code.flatMap((tree) =>
    foundAtHand(tree, (node) => (node.kind === 'call' ? endTestAt(session, tree, node) : null)),
  );
}

function endTestAt(session: Session, tree: Tree, node: CallNode): OwnRouting | null {
  if (!endTest.test(nameOf(node.callee) ?? '')) return null;
  const ends = node.args.flatMap((arg) => [...walk(arg)]).flatMap((part) => (part.kind === 'string' ? [part.value] : []));
  const subject = testedBy(node);
  const newNames = ends.some((end) => nameEnd.test(end)) ? takenAnew(session, ends) : new Map<string, string>();
  if (subject === null || newNames.size === 0) return null;
  const { texts, closed } = aside(session, () => arrivals(session, { tree, node: subject }));
  const missing = new Set(texts.flatMap(({ text }) => newNames.get(text) ?? []));
  if (missing.size === 0) return null;
  const reachedBy = closed ? new Set<Node>(texts.flatMap(({ from }) => from.map((one) => one.node))) : 'any';
  return { file: tree.file, node, what: 'name-test', missing: [...missing], stops: true, reachedBy, partnerValue: null };
}

/** By old name: the new names for which the test comes out otherwise. */
function takenAnew({ program }: Session, ends: readonly string[]): ReadonlyMap<string, string> {
  const fits = (type: string): boolean => ends.some((end) => type.endsWith(end));
  const rows = [...program.catalogue.migrations].filter(
    ([old, { newType, applies }]) => applies !== 'never' && fits(old) !== fits(newType),
  );
  return new Map(rows.map(([old, { newType }]) => [old, newType]));
}
