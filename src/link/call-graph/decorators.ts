import type { CallNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { enclosing, isWithin } from '../program/enclosing.js';
import { fileIndex } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { TOP } from '../values/abstract-value.js';
import { addsToCalls } from '../values/calls/decorated-calls.js';
import { evaluate } from '../values/evaluate.js';
import { calledThrough } from './function-tables.js';
import type { ReferenceSearch } from './references.js';

/** The calls that a decorator of the project makes of the function under it: a decorator that only hands on its arguments adds no caller. */
export function decoratedBy(found: ReferenceSearch, { tree, node }: Ref<FunctionNode>, annotation: Node): void {
  const { session } = found;
  if (addsToCalls(session, tree, annotation)) return;
  const isBare = tree.file.text.charAt(annotation.range.start) === '@';
  const callee = annotation.kind === 'call' && isBare ? annotation.callee : annotation;
  const targets = tree.language === 'python' ? evaluate(session, callee, tree, TOP) : [];
  const known = targets.flatMap((target) =>
    target.kind === 'node' && target.node.kind === 'function' && target.node !== node ? [{ tree: target.tree, node: target.node }] : [],
  );
  if (known.length === 0 || known.length < targets.length) found.complete = false;
  for (const target of known) for (const use of usesOfFirst(found, target)) seatOf(found, target.tree, use);
}

/** The places where a decorator names the function that it is given. */
function usesOfFirst({ session }: ReferenceSearch, { tree, node }: Ref<FunctionNode>): readonly Node[] {
  const [first] = node.params;
  if (!first) return [];
  return (fileIndex(session.program, tree).named.get(first.name) ?? []).flatMap((one) =>
    one.kind === 'name' && isWithin(one, node) && session.names.declarationsOf(one, tree)?.some((decl) => decl.node === first) ? [one] : [],
  );
}

function seatOf(found: ReferenceSearch, tree: Tree, use: Node): void {
  const { parent } = use;
  if (parent?.kind === 'return' || parent?.kind === 'member') return;
  if (parent?.kind === 'assign' && parent.target.kind === 'index') {
    calledThrough(found, { tree, node: parent.target.object });
    return;
  }
  if (parent?.kind !== 'call') {
    found.complete = false;
    return;
  }
  if (parent.callee === use) {
    if (handsAllOn(parent)) return;
    found.uses.push({ ref: { tree, node: parent }, certain: false });
    found.complete = false;
    return;
  }
  const { callee } = parent;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  if (callee.kind === 'member' && /^(?:append|add)$/.test(name)) calledThrough(found, { tree, node: callee.object });
  else if (!/^(?:wraps|update_wrapper|iscoroutinefunction|signature)$/.test(name)) found.complete = false;
}

/** `fn(*args, **kwargs)`, `fn(url, payload)` with the parameters of the function around it, in their order. */
function handsAllOn(call: CallNode): boolean {
  const around = enclosing(call);
  if (around === null) return false;
  const names = around.params.map(({ name }) => name);
  const handed = call.args.map((arg) => (arg.kind === 'spread' ? arg.value : arg));
  return (
    handed.length === names.length && handed.every((arg, i) => arg.kind === 'name' && (arg.name === names[i] || isSelf(arg.name, names[i])))
  );
}

/** The tree has one name for `self` and `cls`. */
function isSelf(name: string, param: string | undefined): boolean {
  return name === 'this' && /^(?:self|cls)$/.test(param ?? '');
}
