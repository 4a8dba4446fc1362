import { foundIn } from '../../base/tree.js';
import type { Node, Pair, Request, StringNode } from '../../model/index.js';
import { isConfig } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { TOP, textsOf } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { aside, GLANCE, type Session, unlessTooDeep } from '../values/session.js';

/** Expressions of one run that are asked for their value. */
const MANY = 2000;

/**
 * The strings that limits, lists and tests go by through a constant (`limits.put(Api.ADD, 3)`, `[ADD]: parse`, `type === ADD`), of names that the
 * requests send to CN and to a region: if one of two constants of such a name changes, what goes by the other one misses it.
 */
export function askedConstants(session: Session, requests: readonly Request[]): ReadonlySet<StringNode> {
  const names = sharedNames(requests);
  const found = new Set<StringNode>();
  if (names.size === 0) return found;
  const files = session.program.files.filter((tree) => !isConfig(tree));
  const asking = files.flatMap((tree) => foundIn(tree, (node) => (isConstant(node) && isAskedBy(node) ? { tree, node } : null)));
  // Whoever uses such a constant was opened with it: further files are opened for what holds other values.
  session.program.closed(() => {
    for (const ref of asking.slice(0, MANY))
      for (const { text, from } of textsIn(session, ref)) if (names.has(text)) for (const { node } of from) found.add(node);
  });
  return found;
}

/** Names, as they are written, that go to a region in one request and elsewhere in another. */
function sharedNames(requests: readonly Request[]): ReadonlySet<string> {
  const [regional, other] = [new Set<string>(), new Set<string>()];
  for (const pair of requests.flatMap(({ pairs }) => pairs))
    for (const { node } of pair.type.from) (isRegional(pair) ? regional : other).add(node.value);
  return new Set([...regional].filter((name) => other.has(name)));
}

function isRegional({ gateway }: Pair): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

/** `ADD`, `Api.ADD`, `Api.ADD.getType()`, `Api['ADD']` */
function isConstant(node: Node): boolean {
  if (node.kind === 'call') return !node.isNew && node.args.length === 0 && node.callee.kind === 'member';
  return node.kind === 'member' || node.kind === 'index' || (node.kind === 'name' && node.name !== 'this');
}

const keyed =
  /^(?:put|putIfAbsent|set|Set|merge|computeIfAbsent|has|get|getOrDefault|add|contains|containsKey|includes|equals|in_array|isset|on|register)$/;
const listing = /^(?:of|ofEntries|entry|asList|listOf|setOf|Set|HashSet|frozenset|set|array)$/;

/** A key, an item of a list, a side of a comparison, a case. */
function isAskedBy(node: Node): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case 'entry':
      return parent.key === node;
    case 'list':
    case 'compare':
    case 'case':
      return true;
    case 'index':
      return parent.index === node;
    case 'call': {
      const at = parent.args.indexOf(node);
      const name = nameOf(parent.callee) ?? '';
      return at >= 0 && (listing.test(name) || (at === 0 && keyed.test(name)));
    }
    default:
      return false;
  }
}

function textsIn(session: Session, { tree, node }: Ref): ReturnType<typeof textsOf> {
  return aside(session, () => {
    session.state.left = GLANCE;
    return unlessTooDeep(
      session,
      () => textsOf(evaluate(session, node, tree, TOP)),
      () => [],
    );
  });
}
