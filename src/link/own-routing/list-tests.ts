import { isRouterModule } from '../../base/generated-calls.js';
import { ancestors, childrenOf, walk } from '../../base/tree.js';
import type { BranchNode, ChoiceNode, FunctionNode, ListNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import { enclosing } from '../program/enclosing.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { gatewayIn, newTypes } from './gateways.js';
import { stopsWithout } from './guards.js';

const askers = /^(?:has|includes|contains|Contains|containsKey)$/;
/** `in_array($type, GRANTED)`, `slices.Contains(granted, name)` */
const functions = /^(?:in_array|array_search|Contains|contains|includes|isin)$/;

/** What chooses a way for a request is called by one of these, or leads to a gateway. */
const way = /partner|gateway|region|route|url|host|endpoint|domain|base|client|openapi|\b(?:cn|pa)\b/i;

/** A list or set of types of which some are the partner's, that is asked whether it holds one, and the answer chooses a way. */
export function listTest(program: Program, node: ListNode, tree: Tree): OwnRouting | null {
  const types = node.items.flatMap((item) => (item.kind === 'string' && apiName.test(item.value) ? [item.value] : []));
  if (types.length === 0 || types.length < node.items.length || !types.some((type) => program.catalogue.partnerTypes.has(type)))
    return null;
  if (!testsOf(program, node, tree).some((test) => !isBesideShape(test.node) && choosesWay(program, test, STEPS))) return null;
  const missing = newTypes(program).filter((type) => !types.includes(type));
  return { file: tree.file, node, what: 'type-to-region', missing, partnerValue: null };
}

const shapeTests = /^(?:starts_?with|has_?prefix|str_starts_with|test|match|matches|index_?of|strpos)$/i;

/** `type.startsWith('bg.') || GRANTED.has(type)`: the list has what the test of the name's shape lets through, and that test is judged with it. */
function isBesideShape(test: Node): boolean {
  let below = test;
  for (const outer of ancestors(test)) {
    if ((outer.kind === 'choice' && outer.condition === null) || (outer.kind === 'compare' && /^(?:\|\||or)$/.test(outer.op)))
      return childrenOf(outer).some((other) => other !== below && [...walk(other)].some(isShapeTest));
    const isAround = outer.kind === 'group' && outer.children.length === 1;
    if (!isAround && outer.kind !== 'member' && outer.kind !== 'call') return false;
    below = outer;
  }
  return false;
}

function isShapeTest(node: Node): boolean {
  if (node.kind !== 'call' || !shapeTests.test(nameOf(node.callee) ?? '')) return false;
  return [...walk(node)].some(
    (one) =>
      (one.kind === 'string' && /^(?:bg|temu)\b/.test(one.value)) ||
      (one.kind === 'regex' && /^\/?\^(?:\(\?:)?(?:bg|temu)\b/.test(one.source)),
  );
}

/** Functions that hand on the answer of one another. */
const STEPS = 3;

/** Where a list is asked: at once, or by the name of its variable. */
export function testsOf(program: Program, node: Node, tree: Tree): readonly Ref[] {
  let at: Node = node;
  while (at.parent?.kind === 'call' && at.parent.callee !== at) at = at.parent;
  const { parent } = at;
  if (parent === null) return [];
  if (parent.kind !== 'define') return testAt({ tree, node: at });
  return (program.named.get(parent.name) ?? []).flatMap((ref) =>
    // The router's own list of the partner's types has the name that a list to paste has.
    ref.tree === tree || (parent.exported && !isRouterModule(ref.tree)) ? testAt(ref) : [],
  );
}

function testAt({ tree, node }: Ref): readonly Ref[] {
  const { parent } = node;
  if (parent?.kind === 'member') return askers.test(parent.property) ? [{ tree, node: parent }] : [];
  if (parent?.kind === 'call' && parent.callee !== node && functions.test(nameOf(parent.callee) ?? '')) return [{ tree, node: parent }];
  return parent?.kind === 'compare' && parent.op.endsWith('in') ? [{ tree, node: parent }] : [];
}

/** One that stops the program, or that something else hangs on (a delay, a line in a log), chooses none. */
function choosesWay(program: Program, { tree, node }: Ref, steps: number): boolean {
  if (stopsWithout(tree, node)) return false;
  const answer = [...ancestors(node)].find(({ kind }) => /^(?:branch|choice|return|define|function)$/.test(kind));
  if (answer?.kind === 'branch' || answer?.kind === 'choice') return leadsToWay(program, answer);
  const name = nameOfFunction(enclosing(node));
  if (name === '' || steps === 0 || way.test(name)) return true;
  const uses = (program.named.get(name) ?? []).filter(({ node: { parent } }) => parent?.kind === 'call' || parent?.kind === 'member');
  return uses.length === 0 || uses.some((use) => choosesWay(program, use, steps - 1));
}

function nameOfFunction(fn: FunctionNode | null): string {
  return fn?.name || (fn?.parent?.kind === 'define' ? fn.parent.name : '');
}

/** Something in an arm, or in what follows an arm that returns, is called like a way or leads to a gateway. */
function leadsToWay(program: Program, answer: BranchNode | ChoiceNode): boolean {
  return [answer, ...behind(answer)].some((arm) => [...walk(arm)].some((node) => isWay(program, node)));
}

function isWay(program: Program, node: Node): boolean {
  if (node.kind === 'string') return gatewayIn(program, node.value) !== null;
  return way.test(nameOf(node) ?? '');
}

/** What runs where an arm has not returned; nothing of one that gives what an earlier request has left: no gateway is chosen between these. */
function behind(answer: BranchNode | ChoiceNode): readonly Node[] {
  const { parent } = answer;
  const statements = parent?.kind === 'function' ? parent.body : parent?.kind === 'group' ? parent.children : [];
  if (answer.kind !== 'branch') return [];
  const returned = answer.then.flatMap((one) => [...walk(one)]).filter((node) => node.kind === 'return');
  const sends = returned.some(({ value }) => value === null || !isKept(value, answer));
  return sends ? statements.slice(statements.indexOf(answer) + 1) : [];
}

const store = /cache|memo|lru|redis/i;
const copiers = /^(?:parse|loads|decode|unserialize|deserialize|deepcopy|structuredClone)$/;

/** `cache.get(key)`, `cache[key]`, a copy of it (`JSON.parse(cache.get(key))`), or a name that holds it since the test, or the arm, put it in. */
function isKept(value: Node, answer: BranchNode): boolean {
  switch (value.kind) {
    case 'name': {
      const isFilled = (node: Node): boolean =>
        node.kind === 'define' && node.name === value.name && node.value !== null && isKept(node.value, answer);
      return store.test(value.name) || [...walk(answer)].some(isFilled);
    }
    case 'group':
      return value.children.length === 1 && value.children.every((inner) => isKept(inner, answer));
    case 'call': {
      const [only, another] = value.args;
      if (only && !another && copiers.test(nameOf(value.callee) ?? '')) return isKept(only, answer);
      return value.callee.kind === 'member' && isKept(value.callee, answer);
    }
    case 'member':
    case 'index':
      return store.test(nameOf(value.object) ?? '');
    default:
      return false;
  }
}
