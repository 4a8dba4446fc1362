import type { CallNode, Node, ParamNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { laterCalls } from './later-calls.js';
import { addTarget, type ReferenceSearch } from './references.js';

/** A function that is handed to one of the project's own is called there, by the parameter's name. */
export function handedTo(found: ReferenceSearch, { tree, node }: Ref<CallNode>, arg: Node): void {
  const place = node.args.indexOf(arg);
  const later = place < 0 ? null : laterCalls(found.session, { tree, node }, place);
  if (later !== null) {
    found.uses.push(...later.map((ref) => ({ ref, certain: true })));
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
