import type { Node, Tree } from '../../../model/index.js';
import type { SymbolTable } from '../../symbols/symbol-table.js';

/** The methods of Java's and C#'s own types of functions. */
const functional = /^(?:accept|apply|applyAs\w+|test|Invoke|DynamicInvoke)$/;
const javaFunction = /^(?:(?:Bi|Unary|Binary)?(?:Consumer|Function|Operator|Predicate)|var)\b/;

/** `stamper.accept(body)`, `stamp(body)` of a function that a local variable or a parameter holds: where nobody tells which, it may do anything to what it is handed. */
export function isOpenFunction({ names }: SymbolTable, callee: Node, tree: Tree): boolean {
  if (!/^(?:java|csharp|go)$/.test(tree.language)) return false;
  const isOfFunction = callee.kind === 'member' && functional.test(callee.property);
  const held = isOfFunction ? callee.object : callee;
  if (held.kind !== 'name' || held.name === 'this') return false;
  const [decl] = names.declarationsOf(held, tree) ?? [];
  if (decl === undefined || (decl.node.kind !== 'param' && (decl.node.kind !== 'define' || decl.node.member))) return false;
  return !isOfFunction || tree.language !== 'java' || javaFunction.test(decl.node.type ?? 'var');
}
