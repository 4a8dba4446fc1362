import { contains, remembered, walk } from '../../../base/tree.js';
import type { FunctionNode, ListNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { environmentsOf } from '../lists/loop-rounds.js';
import { listed, type Placed, pinned } from '../pinned.js';
import type { Session } from '../session.js';

/** The list of values that a generator function yields, those of a loop once for each round that is known; null for any other function. */
export function yielded(session: Session, { tree, node }: Ref<FunctionNode>, env: Env): AbstractValue | null {
  if (!isGenerator(tree, node)) return null;
  const items = yieldsOf(node, tree).items.flatMap((item) =>
    environmentsOf(session, item, tree, env).map((at) =>
      item.kind === 'spread' ? spreadOf({ tree, node: item.value, env: at }) : pinned({ tree, node: item, env: at }),
    ),
  );
  return listed(items, node, tree, env);
}

const spreadOf = (placed: Placed): Node => spreads(pinned(placed));

const spreads = remembered((value: Node): Node => ({ kind: 'spread', range: value.range, parent: value.parent, value }));

/** `@contextmanager`: what the one `yield` hands to the `with` that calls it; null for any other function. */
export function managed(session: Session, { tree, node }: Ref<FunctionNode>, env: Env): readonly AbstractValue[] | null {
  const given = managedBy(tree, node);
  return given && evaluate(session, given, tree, env);
}

/** What a function of one `yield` gives to whoever runs it up to there; null for any other function. */
export function yieldedOnce(session: Session, { tree, node }: Ref<FunctionNode>, env: Env): readonly AbstractValue[] | null {
  const [only, another] = isGenerator(tree, node) ? yieldsOf(node, tree).items : [];
  return only && !another ? evaluate(session, only, tree, env) : null;
}

function managedBy(tree: Tree, fn: FunctionNode): Node | null {
  const isManager = tree.language === 'python' && fn.annotations.some((one) => one.kind === 'call' && managers.test(lastOf(one.callee)));
  const [only, another] = isManager ? yieldsOf(fn, tree).items : [];
  return only && !another ? only : null;
}

/** The one `yield` of such a function: whoever enters the `with` has what is yielded. */
export function isManaged(tree: Tree, node: Node): boolean {
  const fn = enclosing(node);
  return fn !== null && node.kind === 'group' && managedBy(tree, fn)?.parent === node;
}

const managers = /^(?:async)?contextmanager$/;

function lastOf(callee: Node): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}

export function isGenerator(tree: Tree, fn: FunctionNode): boolean {
  if (/^(?:python|php|csharp)$/.test(tree.language)) return yieldsOf(fn, tree).items.length > 0;
  return isScript(tree) && hasStar(tree, fn);
}

/** Asked for at every call of a function. */
function hasStar({ file: { text } }: Tree, fn: FunctionNode): boolean {
  const known = stars.get(fn);
  if (known !== undefined) return known;
  const head = text.slice(fn.range.start, fn.at?.start ?? fn.params[0]?.range.start ?? fn.range.start + 12);
  const isStarred = /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\s*)?\*/.test(head);
  stars.set(fn, isStarred);
  return isStarred;
}

const stars = new WeakMap<FunctionNode, boolean>();

/** `yield x` is x in the tree; `*` where each of its items is yielded. Null for what is not yielded. */
function yieldBefore({ range }: Node, { file }: Tree): '' | '*' | null {
  const found = /(?:^|[^\w$.])yield( ?\*)? ?\(? ?$/.exec(
    file.text.slice(Math.max(0, range.start - 24), range.start).replaceAll(/\s+/g, ' '),
  );
  return found === null ? null : found[1] === undefined ? '' : '*';
}

/** C#'s `yield return x` is x in the tree. */
function csharpYields(fn: FunctionNode, { file }: Tree): readonly Node[] {
  if (!file.text.slice(fn.range.start, fn.range.end).includes('yield return')) return [];
  const items: Node[] = [];
  for (const node of walk(fn)) {
    const before = file.text.slice(Math.max(0, node.range.start - 16), node.range.start);
    if (enclosing(node) === fn && !isWithin(items.at(-1), node) && /\byield return\s$/.test(before)) items.push(node);
  }
  return items;
}

/** The first node at a place is the whole expression. */
function isWithin(outer: Node | undefined, node: Node): boolean {
  return outer !== undefined && contains(outer.range, node.range);
}

const yields = new WeakMap<FunctionNode, ListNode>();

/** `yield x` of a script is x in the tree. */
function scriptYields(fn: FunctionNode, tree: Tree): readonly Node[] {
  const items: Node[] = [];
  for (const node of walk(fn)) {
    const mark = enclosing(node) === fn && !isWithin(items.at(-1), node) ? yieldBefore(node, tree) : null;
    if (mark !== null) items.push(mark === '*' ? { kind: 'spread', range: node.range, parent: node.parent, value: node } : node);
  }
  return items;
}

/** Python's and PHP's are groups; of PHP's `yield $key => $value` the value counts. */
function groupedYields(fn: FunctionNode, tree: Tree): readonly Node[] {
  return [...walk(fn)].flatMap((node): readonly Node[] => {
    const parts = node.kind === 'group' && tree.file.text.startsWith('yield', node.range.start) ? node.children : [];
    const only = tree.language === 'php' ? parts.at(-1) : parts[0];
    if (!only || (parts.length > 1 && tree.language !== 'php') || enclosing(node) !== fn) return [];
    const isFrom = /^yield\s+from\b/.test(tree.file.text.slice(node.range.start, only.range.start));
    return isFrom ? [{ kind: 'spread', range: only.range, parent: node, value: only }] : [only];
  });
}

function yieldsOf(fn: FunctionNode, tree: Tree): ListNode {
  const known = yields.get(fn);
  if (known) return known;
  const items = isScript(tree) ? scriptYields(fn, tree) : tree.language === 'csharp' ? csharpYields(fn, tree) : groupedYields(fn, tree);
  const made: ListNode = { kind: 'list', range: fn.range, parent: fn.parent, items };
  yields.set(fn, made);
  return made;
}
