import type { CallNode, Node, ParamNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { addTarget, type ReferenceSearch } from './references.js';

/** A function that is handed to one of the project's own is called there, by the parameter's name. */
export function handedTo(found: ReferenceSearch, { tree, node }: Ref<CallNode>, arg: Node): void {
  const place = node.args.indexOf(arg);
  const later = place < 0 ? null : calledLater({ tree, node }, place);
  if (later !== null) {
    found.uses.push({ ref: { tree, node: later }, certain: true });
    return;
  }
  const values = place < 0 ? [] : evaluate(found.session, node.callee, tree, TOP);
  // Under a key that only callers tell stand all that the table has.
  const isLookup = node.callee.kind === 'index' || node.callee.kind === 'call';
  const targets = values.filter((value) => !(isLookup && value.kind === 'unknown' && value.unresolved.length > 0));
  const params = targets.flatMap((target): readonly Ref<ParamNode>[] => {
    if (target.kind !== 'node' || target.node.kind !== 'function') return [];
    const skip = /^(?:self|cls|this)$/.test(target.node.params[0]?.name ?? '') ? 1 : 0;
    const param = target.node.params[place + skip];
    return param && !param.rest && param.pattern === null ? [{ tree: target.tree, node: param }] : [];
  });
  if (params.length === 0 || params.length < targets.length) found.complete = false;
  for (const param of params) addTarget(found, { kind: 'decl', tree: param.tree, node: param.node, name: param.node.name });
}

const later = new WeakMap<Node, CallNode>();

/** `pool.submit(fn, a, b)`, `asyncio.to_thread(fn, a, b)`, `pool.map(fn, items)`: the call of `fn` that the library makes; null for any other call. */
function calledLater({ tree, node }: Ref<CallNode>, place: number): CallNode | null {
  const { callee, args } = node;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  const [fn, ...given] = args.slice(place);
  if (tree.language !== 'python' || !fn || !/^(?:submit|to_thread|run_in_executor|run_sync|map)$/.test(name)) return null;
  const known = later.get(fn);
  if (known) return known;
  const each = (list: Node): Node => ({ kind: 'index', range: list.range, parent: node, object: list, index: plainAt(list) });
  const items = name === 'map' ? given.map(each) : given;
  const made: CallNode = { kind: 'call', range: node.range, parent: node.parent, callee: fn, args: items, isNew: false };
  later.set(fn, made);
  return made;
}

/** Every item of a list, as a loop over it has them. */
function plainAt(list: Node): Node {
  return { kind: 'plain', range: { start: list.range.end, end: list.range.end }, parent: list, text: '*' };
}
