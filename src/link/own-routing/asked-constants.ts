import { isKeyOfRegion } from '../../base/gateway-keys.js';
import { foundAtHand } from '../../base/tree.js';
import type { CallPlace, CompareNode, Links, Node, Pair, Request, Site, StringNode, Tree } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import { isConfig, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { namesRegions } from '../program/regional-hosts.js';
import { saysPlatform } from '../program/says-platform.js';
import { nameOf } from '../program/syntax.js';
import { TOP, textsOf } from '../values/abstract-value.js';
import { callersOf } from '../values/calls/known-callers.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { evaluate } from '../values/evaluate.js';
import { allow, aside, GLANCE, type Session, unlessTooDeep } from '../values/session.js';
import { isOfShops } from '../values/texts/reads.js';
import { HeldNames } from './held-names.js';

/** Expressions of one run that are asked for their value. */
const MANY = 2000;
/** Of these, expressions that no name leads to: what a caller hands over. */
const OTHERS = 200;

type Asked = Pick<Links, 'asked' | 'lookups'>;

/**
 * The strings that limits, lists and tests go by through a constant (`limits.put(Api.ADD, 3)`, `[ADD]: parse`, `type === ADD`), of names that the
 * requests send to CN and to a region: if one of two constants of such a name changes, what goes by the other one misses it. Of price reviews, the places
 * that go by them: what stands beside one there may name its kind of shop. Only of names that are old: nothing else is renamed.
 */
export function askedConstants(session: Session, requests: readonly Request[], sites: readonly Site[], central: ReadonlySet<Tree>): Asked {
  const old = sites.flatMap(({ kind, found, node }) => (kind === 'type' && node?.kind === 'string' ? [{ found, text: node.value }] : []));
  const names = new Set(
    [...sharedNames(session.program, requests)].filter((name) =>
      old.some(({ found, text }) => text.includes(name) || name.includes(found)),
    ),
  );
  const isSent = requests.some(({ pairs }) => pairs.some(({ type }) => isOfShops(session, type.value)));
  const isReview = isSent && old.some(({ found, text }) => text === found && isOfShops(session, found));
  const keeping = sites.flatMap(({ kind, tree, node }) => (kind === 'type' && node !== null ? [{ tree, node }] : []));
  const asked = new Set<StringNode>();
  const lookups = new Map<StringNode, CallPlace[]>();
  if (names.size === 0 && !isReview) return { asked, lookups };
  // Others were opened by chance: such a constant is at hand in none of them.
  const files = session.program.files.filter((tree) => !isConfig(tree) && (central.has(tree) || saysPlatform(tree)));
  const isSought = (node: Node): boolean => (isConstant(node) || (isReview && isLookup(node))) && isAskedBy(node);
  const sought = files.flatMap((tree) => foundAtHand(tree, (node) => (isSought(node) ? { tree, node } : null)));
  const held = new HeldNames(session.program, keeping);
  const isNamed = (ref: Ref): boolean => isLookup(ref.node) || held.areIn(ref.node);
  const others = sought.filter((ref) => !isNamed(ref)).slice(0, OTHERS);
  const asking = [...sought.filter(isNamed), ...others].filter(({ node }) => !isOfIdleLookup(session, node));
  // Whoever uses such a constant was opened with it: further files are opened for what holds other values.
  session.program.closed(() => {
    for (const ref of asking.slice(0, MANY)) {
      for (const { text, from } of textsIn(session, ref)) {
        if (names.has(text) && isConstant(ref.node)) for (const { node } of from) asked.add(node);
        if (!isOfShops(session, text)) continue;
        for (const { node } of from) lookups.set(node, [...(lookups.get(node) ?? []), { file: ref.tree.file, node: ref.node }]);
      }
    }
  });
  return { asked, lookups };
}

/** Names, as they are written, that go to a region in one request, or may where regions are named, and elsewhere in another. */
function sharedNames(program: Program, requests: readonly Request[]): ReadonlySet<string> {
  const [regional, other] = [new Set<string>(), new Set<string>()];
  const hasRegions = namesRegions(program);
  for (const pair of requests.flatMap(({ pairs }) => pairs)) {
    for (const { node } of pair.type.from) {
      if (isRegional(pair) || isNamedRegional(pair) || (hasRegions && pair.url.strength !== 'proved')) regional.add(node.value);
      if (!isRegional(pair)) other.add(node.value);
    }
  }
  return new Set([...regional].filter((name) => other.has(name)));
}

function isRegional({ gateway }: Pair): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

/** No file tells the host, and the setting that holds it, or chooses it, is called after a region. */
function isNamedRegional({ gateway, region, url }: Pair): boolean {
  const keys = [region ?? '', ...url.steps.filter(({ why }) => why === 'config-key').map(({ detail }) => detail)];
  return gateway === 'unknown' && keys.some(isKeyOfRegion);
}

/** `ADD`, `Api.ADD`, `Api.ADD.getType()`, `Api['ADD']` */
function isConstant(node: Node): boolean {
  if (node.kind === 'call') return !node.isNew && node.args.length === 0 && node.callee.kind === 'member';
  return node.kind === 'member' || node.kind === 'index' || (node.kind === 'name' && node.name !== 'this');
}

/** `endpoint('add')`, `config('temu.apis.add')` */
function isLookup(node: Node): boolean {
  return node.kind === 'call' && !node.isNew && node.args.length > 0 && node.args.every(({ kind }) => kind === 'string');
}

/** `static ApiEnum from(String code)` of an enum, which goes through its own members and which nobody calls. */
function isOfIdleLookup(session: Session, node: Node): boolean {
  const home = enclosingObject(node);
  if (home?.owner.kind !== 'class' || !home.owner.isEnum || home.method === null || home.method.name === '') return false;
  return callersOf(session, home.method).sites.length === 0;
}

const keyed =
  /^(?:put|putIfAbsent|set|Set|merge|computeIfAbsent|has|get|getOrDefault|add|contains|containsKey|includes|equals|in_array|isset|on|register)$/;
const listing = /^(?:of|ofEntries|entry|asList|listOf|setOf|Set|HashSet|frozenset|set|array)$/;

const equality = /^(?:[=!]==?|<>|is|is not)$/;

/** Whether a name of the platform may be compared; on a side of `score === 5` and `ext === '.md'` is none. */
function isTest({ op }: CompareNode, other: Node): boolean {
  if (op === 'in' || op === 'not in') return true;
  return equality.test(op) && (other.kind === 'string' ? apiName.test(other.value) : other.kind !== 'plain');
}

/** A key, an item of a list, a side of a comparison, a case. */
function isAskedBy(node: Node): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case 'entry':
      return parent.key === node;
    case 'list':
    case 'case':
      return true;
    case 'compare':
      return isTest(parent, parent.left === node ? parent.right : parent.left);
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
    allow(session, GLANCE);
    return unlessTooDeep(
      session,
      () => textsOf(evaluate(session, node, tree, TOP)),
      () => [],
    );
  });
}
