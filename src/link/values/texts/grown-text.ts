import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { callsWith } from '../../symbols/writes.js';
import { type AbstractValue, asFirm, type Env, isFirm, type LibraryValue, textValue, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { decide } from '../flow/conditions.js';
import { roundsOf } from '../lists/loop-rounds.js';
import { rootOf } from '../objects/written-entries.js';
import { standingFor } from '../pinned.js';
import type { Session } from '../session.js';
import { sum } from './strings.js';

type Part = Ref & { readonly env: Env };

const emptiness = /^(?:is|are)?(?:Not)?(?:Empty|Blank)$|^has(?:Text|Length)$/;

const appends = /^[aA]ppend(?:Format|Line|Join)?$/;

/** What takes the last comma away again. */
const cutters = /^(?:deleteCharAt|setLength|Remove)$/;
const lastOne = /\b[lL]ength(?:\(\))?\s?-\s?1$/;

const readers = /^(?:[tT]oString|[lL]ength|charAt|isEmpty|indexOf|lastIndexOf)$/;

/**
 * The text of a builder where `use` reads it: the text that the builder was made with, those that the statements before have appended, and those that
 * the reading itself appends. Changes by a condition, a loop or another method leave an unknown rest.
 */
export function grownText(session: Session, builder: LibraryValue, use: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const made = builder.made.flatMap((one): readonly Part[] => {
    const [arg] = one.node.args;
    return arg && !isCapacity(one.node) ? [{ tree: one.tree, node: arg, env: one.env }] : [];
  });
  const root = rootOf(use);
  const held = root.kind === 'name' ? evaluate(session, root, tree, env).find((value) => value.kind === 'library') : undefined;
  const [holder] = held?.kind === 'library' ? held.holders : [];
  if (held?.kind !== 'library' || holder === undefined) return sum(session, made);
  const before = callsWith(session, holder).filter(({ node }) => node.range.end <= use.range.start && !isReader(node));
  const own = held.made.filter(({ node }) => node.args.length > 0 && !isCapacity(node)).length;
  const empty = emptiedAt(use, root);
  const parts = empty === null ? [...made.slice(0, own)] : [];
  const sorted = before
    .filter(({ node }) => empty === null || node.range.start > empty)
    .sort((a, b) => a.node.range.start - b.node.range.start);
  const loops = new Set<Node>();
  for (const call of sorted) {
    const loop = loopBefore(session, call, use);
    if (loop !== null && loops.has(loop)) continue;
    if (loop !== null) loops.add(loop);
    const added = loop === null ? appendedFrom(session, call, use, env) : appendedInRounds(session, loop, sorted, env);
    if (added === null) return sum(session, parts).map(sorted.slice(sorted.indexOf(call)).every(isAppending) ? withMore : withRest);
    parts.push(...added);
  }
  return sum(session, [...parts, ...made.slice(own)]);
}

/** Where the builder was emptied last before `use`, on every way that leads there: `sb.setLength(0);`, `sb.Clear();`, `sb.Length = 0;`. */
function emptiedAt(use: Node, root: Node): number | null {
  const home = enclosing(use);
  if (home === null || root.kind !== 'name') return null;
  const around = new Set(ancestors(use));
  const isOnTheWay = (node: Node): boolean => {
    for (const outer of ancestors(node)) {
      if (outer === home) return true;
      if (!around.has(outer)) return false;
    }
    return false;
  };
  const found = [...walk(home)].filter((node) => node.range.end <= use.range.start && empties(node, root.name) && isOnTheWay(node));
  return found.at(-1)?.range.start ?? null;
}

function empties(node: Node, name: string): boolean {
  const isZero = (value: Node | null | undefined): boolean => value?.kind === 'plain' && value.text === '0';
  if (node.kind === 'assign') return node.op === '=' && isOf(node.target, name, /^Length$/) && isZero(node.value);
  if (node.kind !== 'call') return false;
  const [from, to] = node.args;
  const isToEnd = to !== undefined && [...walk(to)].some((part) => isOf(part, name, /^[lL]ength$/)) && to.kind !== 'group';
  return (
    isOf(node.callee, name, /^Clear$/) ||
    (isOf(node.callee, name, /^setLength$/) && isZero(from)) ||
    (isOf(node.callee, name, /^(?:delete|Remove)$/) && isZero(from) && isToEnd)
  );
}

function isOf(node: Node, name: string, property: RegExp): boolean {
  return node.kind === 'member' && property.test(node.property) && node.object.kind === 'name' && node.object.name === name;
}

/** `new StringBuilder(256)` */
function isCapacity({ isNew, args: [arg] }: CallNode): boolean {
  return isNew && arg?.kind === 'plain';
}

function withRest(value: AbstractValue): AbstractValue {
  return value.kind === 'text' ? { ...value, certain: false, text: value.text + UNKNOWN_SUBSTRING } : value;
}

/** What stands in the builder already stays as it is, whatever else is put behind it. */
function withMore(value: AbstractValue): AbstractValue {
  const made = withRest(value);
  return made.kind === 'text' && isFirm(value) ? asFirm(made) : made;
}

/** `sb.append(a).append(b)`, `sb.deleteCharAt(sb.length() - 1)`, `sb.Remove(sb.Length - 1, 1)` */
function isAppending({ tree, node }: Ref<CallNode>): boolean {
  for (let call: CallNode | null = node; call; call = chainedTo(call)) {
    const name = nameOf(call.callee) ?? '';
    const [from] = call.args;
    const isCut = cutters.test(name) && from !== undefined && lastOne.test(tree.file.text.slice(from.range.start, from.range.end));
    if (call.callee.kind !== 'member' || !(appends.test(name) || isCut)) return false;
  }
  return true;
}

function isReader({ callee }: CallNode): boolean {
  return callee.kind === 'member' && readers.test(callee.property);
}

/** The outermost loop that ends before `use`, in its function, and has the call in it. */
function loopBefore({ program }: Session, { tree, node }: Ref<CallNode>, use: Node): Node | null {
  let found: Node | null = null;
  for (const outer of ancestors(node)) {
    if (outer === enclosing(use) || outer.range.end > use.range.start) break;
    if (program.isLoop(tree, outer)) found = outer;
  }
  return found;
}

/**
 * All that a loop over known items appends: `for (String query : queries) { url.append(hasQuery ? "&" : "?").append(query); }`. Of marks that only the loop's
 * own state decides one stands before each item. Null where anything else is open.
 */
function appendedInRounds(session: Session, loop: Node, calls: readonly Ref<CallNode>[], env: Env): readonly Part[] | null {
  const inside = calls.filter(({ node }) => isWithin(node, loop));
  const [first] = inside;
  const rounds = first ? roundsOf(session, loop, first.tree, env) : null;
  const found: Part[] = [];
  for (const round of rounds ?? []) {
    let mark: Part | null = null;
    for (const call of inside) {
      const added = appendedFrom(session, call, loop, round);
      if (added === null && !isMark(call.node)) return null;
      if (added === null) mark = { tree: call.tree, node: standingFor(textValue('?'), call.node), env: round };
      else if (added.length > 0) found.push(...(mark ? [mark] : []), ...added);
      if (added !== null && added.length > 0) mark = null;
    }
  }
  return rounds && found;
}

/** `url.append("&")` */
function isMark({ args: [arg, another] }: CallNode): boolean {
  return arg?.kind === 'string' && !another && /^[?&]$/.test(arg.value);
}

/**
 * The arguments of `url.append(a).append(b)`, a statement that is surely carried out before `use`, or surely not; null for anything else. `use`: also a loop, of
 * which `env` is one round.
 */
function appendedFrom(session: Session, { tree, node }: Ref<CallNode>, use: Node, env: Env): readonly Part[] | null {
  const found: Node[] = [];
  let at: Node = node;
  for (let call: CallNode | null = node; call; call = chainedTo(call)) {
    const added = addedBy(call);
    if (added === null) return null;
    found.push(...added);
    at = call;
  }
  const parts = found.map((one) => ({ tree, node: one, env }));
  const around = new Set(ancestors(use));
  let inner: Node = at;
  for (const outer of ancestors(at)) {
    if (outer === use || outer === enclosing(use)) return parts;
    const isAround = around.has(outer);
    if (outer.kind === 'branch' && !isAround) {
      const arm = outer.then.includes(inner) ? 'yes' : outer.otherwise.includes(inner) ? 'no' : null;
      const truth = decide(session, outer.condition, tree, env);
      if (arm === null || (truth === null && !(arm === 'yes' && asksFor(outer.condition, appendedIn(outer.then))))) return null;
      if (truth !== null && truth !== arm) return [];
    } else if ((outer.kind !== 'group' || session.program.isLoop(tree, outer)) && !isAround) return null;
    inner = outer;
  }
  return null;
}

/** What one call puts behind the text: `append(a)`, `AppendLine(a)`, `AppendFormat("{0}", a)`; null where that cannot be told. */
function addedBy(call: CallNode): readonly Node[] | null {
  const { callee, args } = call;
  const name = callee.kind === 'member' ? callee.property : '';
  const [arg] = args;
  if (name === 'AppendLine') return [...(arg ? [arg] : []), standingFor(textValue('\n'), call)];
  if (name === 'AppendFormat' && arg?.kind === 'string') return [formatOf(call)];
  return /^[aA]ppend$/.test(name) && arg !== undefined ? [arg] : null;
}

/** The same as a call of `string.Format`. */
const formatOf = remembered((call: CallNode): CallNode => {
  const { range, parent } = call;
  const owner: Node = { kind: 'name', range, parent, name: 'string' };
  const callee: Node = { kind: 'member', range, parent, object: owner, property: 'Format', at: { start: range.end, end: range.end } };
  return { kind: 'call', range, parent, callee, args: call.args, isNew: false };
});

/** All that statements append: of `url.append("&"); url.append(query);` the mark stands or falls with the query. */
function appendedIn(statements: readonly Node[]): readonly Node[] {
  return statements.flatMap((part) =>
    [...walk(part)].flatMap((node) =>
      node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'append' ? node.args : [],
    ),
  );
}

/** `if (query.length() > 0) url.append('?').append(query)`, `if (!StringUtils.isEmpty(query))`: where nothing is there to append, nothing is asked for. */
function asksFor(condition: Node, appended: readonly Node[]): boolean {
  const names = new Set(appended.flatMap((node) => (node.kind === 'name' ? [node.name] : [])));
  const isNamed = (node: Node): boolean => node.kind === 'name' && names.has(node.name);
  return [...walk(condition)].some((node) =>
    node.kind === 'call' && emptiness.test(nameOf(node.callee) ?? '')
      ? node.args.some(isNamed)
      : node.kind === 'member' && /^(?:length|isEmpty)$/.test(node.property) && isNamed(node.object),
  );
}

/** The call of what a call gives: `….append(b)` on `url.append(a)`. */
function chainedTo({ parent }: CallNode): CallNode | null {
  return parent?.kind === 'member' && parent.parent?.kind === 'call' && parent.parent.callee === parent ? parent.parent : null;
}
