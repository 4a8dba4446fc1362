import { remembered, walk } from '../../../base/tree.js';
import type { FunctionNode, Node, ParamNode } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';

/**
 * The parameters of a function that what stands at `sinks`, inside it, is made of, or may be: by name, through variables, loops, lists that are filled (`pairs.add(…)`)
 * and parts that are set, whichever comes first.
 */
export function paramsIn(fn: FunctionNode, sinks: readonly Node[]): ReadonlySet<ParamNode> {
  const flows = flowsIn(fn);
  const pending = sinks.flatMap(namesIn);
  const known = new Set<string>();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (known.has(name)) continue;
    known.add(name);
    pending.push(...(flows.get(name) ?? []));
  }
  return new Set(fn.params.filter((param) => known.has(param.name) || param.pattern?.some((part) => known.has(part.name))));
}

/** For each variable of a function the names that it is made of, given, or changed with. */
const flowsIn = remembered((fn: FunctionNode): ReadonlyMap<string, readonly string[]> => {
  const flows = new Map<string, string[]>();
  const add = (name: string | null, given: readonly (Node | null)[]): void => {
    if (name === null) return;
    const names = flows.get(name) ?? [];
    flows.set(name, names);
    for (const node of given) if (node !== null) names.push(...namesIn(node));
  };
  for (const part of fn.body)
    for (const node of walk(part)) {
      if (node.kind === 'define') add(node.name, [node.value]);
      else if (node.kind === 'assign') for (const name of rootsOf(node.target)) add(name, [node.value, node.target]);
      else if (node.kind === 'call' && node.callee.kind === 'member') for (const name of rootsOf(node.callee.object)) add(name, node.args);
    }
  return flows;
});

/** `x` of `x`, `x.y[z]`, and each name of a pattern. */
function rootsOf(node: Node): readonly string[] {
  if (node.kind === 'name') return [node.name];
  if (node.kind === 'member' || node.kind === 'index') return rootsOf(node.object);
  if (node.kind === 'call') return node.callee.kind === 'member' ? rootsOf(node.callee.object) : [];
  if (node.kind === 'list' || node.kind === 'object') return [...walk(node)].flatMap((part) => (part.kind === 'name' ? [part.name] : []));
  return [];
}

function namesIn(node: Node): readonly string[] {
  return [...walk(node)].flatMap((part) => (part.kind === 'name' && part.name !== 'this' ? [part.name] : []));
}

/** The outermost function around a node, up to one that `isSought` takes; null where none around it is. */
export function functionAround(node: Node, isSought: (fn: FunctionNode) => boolean): FunctionNode | null {
  for (let fn = enclosing(node); fn; fn = enclosing(fn)) if (isSought(fn)) return fn;
  return null;
}
