import { ancestors, contains, walk } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import { languagesWith } from '../../program/language-kinds.js';
import { fileIndex, isScript } from '../../program/program.js';
import type { Decl, Ref } from '../../program/ref.js';
import { assignmentsTo, callsWith } from '../../symbols/writes.js';
import { TOP } from '../../values/abstract-value.js';
import { isHandedByReference, isTakenByReference } from '../../values/calls/by-reference.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/** A definition in a block is one variable for the whole function. */
const functionScoped = languagesWith('function-scope');

/** Functions of the project within functions that a call may enter. */
const NESTED = 3;

/**
 * Whether a variable may hold something else at one of two places than at the other: `body = { type: t }` and `t` behind a loop or an assignment, or in a
 * function that runs later. A type that was put into a body under that name is not what the name says by then.
 */
export function isGivenAnother(session: Session, decl: Decl, one: Node, other: Node): boolean {
  const [first, last] = one.range.start <= other.range.start ? [one, other] : [other, one];
  if (contains(first.range, last.range)) return false;
  return changesOf(session, decl).some((change) => mayComeBetween(session, decl, change, first, last));
}

/** Whether a variable of a block, a loop's own or an arm's, is out of sight at a place: read there, the code does not run, or does not compile. */
export function isOutOfSight(session: Session, decl: Decl, place: Node): boolean {
  const { tree, node } = decl;
  if (node.kind !== 'define' || node.member || isOfWholeFunction(decl)) return false;
  if (endOfBlock(tree, node, place.range.start) <= place.range.start) return true;
  let inner: Node = node;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function' || contains(outer.range, place.range)) {
      return outer.kind === 'branch' && !isInSameArm(outer, inner, place);
    }
    if (outer.kind === 'case' || outer.kind === 'branch' || session.program.isLoop(tree, outer) || isBlock(tree, outer)) return true;
    inner = outer;
  }
  return false;
}

/** Go's `if t, ok := m[key]; ok {`, `switch v := x.(type) {`. */
const header = /^\s{0,99}(?:else\s{1,9})?(?:if|switch|for)\s/;

/**
 * Where the braces around a definition close, or the statement whose head it stands in, as the text has them: the tree has no blocks that stand alone, nor those
 * of `using (…) {`, and Go's `if t := …` stands beside its branch.
 */
function endOfBlock(tree: Tree, { range }: Node, until: number): number {
  if (!/^(?:go|java|csharp)$/.test(tree.language) && !isScript(tree)) return Number.POSITIVE_INFINITY;
  const { text } = tree.file;
  const isInHead = tree.language === 'go' && header.test(text.slice(statementStart(text, range.start), range.start));
  let depth = patternDepth(text, range.start);
  for (let at = range.end; at < until; at = afterText(text, at)) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
    if (depth < 0) return at;
    if (isInHead && depth === 0 && text[at] === '}' && !/^\s{0,99}else\b/.test(text.slice(at + 1, at + 120))) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** `const { type, params } = …`: the braces of a pattern around a name, which its own closing one ends. */
function patternDepth(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 400), at);
  const begin = Math.max(...['const', 'let', 'var'].map((word) => before.lastIndexOf(`${word} `)));
  const pattern = begin < 0 ? '' : before.slice(begin);
  if (/[;=]/.test(pattern) && !/^\w+ \{/.test(pattern)) return 0;
  return Math.max(0, pattern.split('{').length - pattern.split('}').length);
}

function statementStart(text: string, at: number): number {
  return Math.max(...[';', '{', '}', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
}

/** The next place of a text that is code: behind a comment or a quoted text that begins here, else the next character. */
function afterText(text: string, at: number): number {
  const quote = text[at] ?? '';
  if (text.startsWith('//', at)) return behindNext(text, '\n', at);
  if (text.startsWith('/*', at)) return behindNext(text, '*/', at + 2);
  if (quote !== '"' && quote !== "'" && quote !== '`') return at + 1;
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === quote) return end + 1;
    // An apostrophe that closes nothing.
    else if (text[end] === '\n' && quote !== '`') return at + 1;
  }
  return at + 1;
}

function behindNext(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

function isBlock({ file }: Tree, { kind, range }: Node): boolean {
  return kind === 'group' && /^(?:\{|try\b)/.test(file.text.slice(range.start, range.start + 4));
}

/** Go's `if x := f(); x != nil` and C#'s `if (m.TryGet(key, out var x))` declare what both arms see. */
function isInSameArm({ then, otherwise }: Extract<Node, { kind: 'branch' }>, inner: Node, place: Node): boolean {
  const isIn = (arm: readonly Node[], node: Node): boolean => arm.some((part) => contains(part.range, node.range));
  const arm = [then, otherwise].find((one) => isIn(one, inner));
  return arm === undefined || isIn(arm, place);
}

/** Whether something gives the variable another value than its declaration. */
export function isEverChanged(session: Session, decl: Decl): boolean {
  if (isAddress(decl)) return true;
  return assignmentsTo(session, decl).length > 0 || handedPlaces(session, decl).length > 0 || strayPlaces(session, decl).length > 0;
}

/** Go's `p := &t`: what it leads to may change. */
function isAddress({ tree, node }: Decl): boolean {
  return node.kind === 'define' && node.value?.kind === 'name' && tree.language === 'go' && isHandedByReference(tree, node.value);
}

/** What gives the variable a value: assignments, a loop that binds it anew in each round, and a call that is handed where it lies. */
function changesOf(session: Session, decl: Decl): readonly Node[] {
  const { tree, node } = decl;
  if (node.kind !== 'param' && node.kind !== 'define') return [];
  const isBound = node.kind === 'define' && !node.member && isOfWholeFunction(decl) && loopsAround(session, tree, node).length > 0;
  return [...(isBound ? [node] : []), ...assignmentsTo(session, decl), ...handedPlaces(session, decl), ...strayPlaces(session, decl)];
}

/** What may change a variable without its name: PHP's `extract($params)` and `$$name = …`; behind Go's `p := &t`, C#'s `ref var r = ref t`, any call and assignment. */
function strayPlaces(session: Session, { tree, node, name }: Decl): readonly Node[] {
  const { named, assigned } = fileIndex(session.program, tree);
  if (tree.language === 'php') {
    const home = node.kind === 'param' ? node.parent : enclosing(node);
    const calls = (named.get('extract') ?? []).flatMap(({ parent }) => (parent?.kind === 'call' ? [parent] : []));
    const open = (assigned.get('') ?? []).flatMap((ref) => (ref.node.target.kind === 'group' ? [ref.node] : []));
    return [...calls, ...open].filter((change) => enclosing(change) === home);
  }
  if (tree.language !== 'go' && tree.language !== 'csharp') return [];
  const kept = (named.get(name) ?? []).filter(
    (use) =>
      use.kind === 'name' &&
      use.parent?.kind !== 'call' &&
      isHandedByReference(tree, use) &&
      (session.names.declarationsOf(use, tree)?.some((one) => one.node === node) ?? false),
  );
  return kept.flatMap((use) => {
    const home = enclosing(use);
    const all = home === null ? [] : [...walk(home)];
    return all.filter((one) => (one.kind === 'call' || one.kind === 'assign') && one.range.start > use.range.end);
  });
}

function handedPlaces(session: Session, decl: Decl): readonly Node[] {
  if (!/^(?:go|csharp|php)$/.test(decl.tree.language)) return [];
  return callsWith(session, { name: decl.name, decl }).flatMap((call) => (isGivenTo(session, call, decl.name) ? [call.node] : []));
}

function isGivenTo(session: Session, call: Ref<CallNode>, name: string): boolean {
  return call.node.args.some(
    (arg, at) => arg.kind === 'name' && arg.name === name && (isHandedByReference(call.tree, arg) || isTakenByReference(session, call, at)),
  );
}

/** Python's, PHP's and Ruby's variables, and a script's `var`: every round of a loop has the same one. */
function isOfWholeFunction({ tree, node }: Decl): boolean {
  if (functionScoped.has(tree.language)) return true;
  return isScript(tree) && /\bvar\s+$/.test(tree.file.text.slice(Math.max(0, node.range.start - 8), node.range.start));
}

function loopsAround(session: Session, tree: Tree, node: Node): readonly Node[] {
  const loops: Node[] = [];
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function') break;
    if (session.program.isLoop(tree, outer)) loops.push(outer);
  }
  return loops;
}

function mayComeBetween(session: Session, decl: Decl, change: Node, first: Node, last: Node): boolean {
  // What a statement assigns it has read before: `t = rename(t)`.
  if (contains(change.range, first.range) && contains(change.range, last.range)) return false;
  const [home, before, behind] = [enclosing(change), enclosing(first), enclosing(last)];
  if (before === behind && home !== before)
    return (
      isLaterChanged(decl, before) && callsBetween(first, last).some((call) => mayRun(session, { tree: decl.tree, node: call }, change, 0))
    );
  const loops = loopsAround(session, decl.tree, change).filter(
    (loop) => isOfWholeFunction(decl) || !isWithin(decl.node, loop) || change === decl.node,
  );
  if (before !== behind) {
    // In a function that runs later: whatever is assigned behind the first place has happened by then.
    if (home !== before) return change.range.start > first.range.start || isWithin(change, behind ?? change);
    return change.range.start > first.range.start || loops.some((loop) => isWithin(first, loop));
  }
  if (change.range.start >= first.range.end && change.range.end <= last.range.start) return !isOtherArm(change, last);
  return loops.some((loop) => {
    const [isFirstIn, isLastIn] = [isWithin(first, loop), isWithin(last, loop)];
    // A body that only some rounds make anew is another round's.
    return isFirstIn !== isLastIn || (isFirstIn && isPassedBy(first, last, loop));
  });
}

/** Whether another function can have changed a variable of this one: a file's own, a field, or one that it shares. */
function isLaterChanged({ node }: Decl, home: Node | null): boolean {
  return node.kind !== 'param' || enclosing(node) === home;
}

/** `if (x) t = other; else send(t)`: an arm that excludes the other's. */
function isOtherArm(change: Node, last: Node): boolean {
  for (const outer of ancestors(change)) {
    if (outer.kind !== 'branch' || !contains(outer.range, last.range)) continue;
    const isIn = (arm: readonly Node[], node: Node): boolean => arm.some((part) => contains(part.range, node.range));
    return (isIn(outer.then, change) && isIn(outer.otherwise, last)) || (isIn(outer.otherwise, change) && isIn(outer.then, last));
  }
  return false;
}

/** A round of the loop may come to the last place without the first. */
function isPassedBy(first: Node, last: Node, loop: Node): boolean {
  for (const outer of ancestors(first)) {
    if (outer === loop || contains(outer.range, last.range)) return false;
    if (outer.kind === 'branch' || outer.kind === 'case') return true;
  }
  return false;
}

/** The calls that are carried out between two places of one function. */
function callsBetween(first: Node, last: Node): readonly CallNode[] {
  const home = enclosing(first);
  let root: Node = first;
  while (root.parent !== null && root !== home) root = root.parent;
  return [...walk(root)].filter(
    (node): node is CallNode =>
      node.kind === 'call' && node.range.end > first.range.end && node.range.end <= last.range.start && enclosing(node) === home,
  );
}

/** The call enters the function that makes the change. */
function mayRun(session: Session, { tree, node }: Ref<CallNode>, change: Node, depth: number): boolean {
  return evaluate(session, node.callee, tree, TOP).some((value) => {
    if (value.kind !== 'node' || value.node.kind !== 'function') return false;
    if (isWithin(change, value.node)) return true;
    if (depth >= NESTED) return true;
    return [...walk(value.node)].some(
      (inner) => inner.kind === 'call' && mayRun(session, { tree: value.tree, node: inner }, change, depth + 1),
    );
  });
}
