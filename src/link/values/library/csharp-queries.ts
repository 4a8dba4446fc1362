import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { asObject, asText } from '../objects/made-objects.js';
import type { Session } from '../session.js';
import { withEntries } from '../texts/appended-text.js';
import { asksForType } from '../texts/built-queries.js';

/**
 * What .NET puts into the query of a URL: `QueryHelpers.AddQueryString(url, params)`, the same with one name and its value, and the collection that
 * `HttpUtility.ParseQueryString("")` gives to be filled. Null for any other call.
 */
export function csharpQuery(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second, third] = node.args;
  if (/(?:^|\.)HttpUtility\.ParseQueryString$/.test(path) && first && !second && isNothingYet(first) && !asksForType(node))
    return asObject([], node, tree, env);
  if (!/(?:^|\.)QueryHelpers\.AddQueryString$/.test(path) || !first || !second) return null;
  const given = third ? asObject([entryOf(node)], node, tree, env) : evaluate(session, second, tree, env);
  const maps = given.filter(({ kind }) => kind === 'node' || kind === 'unknown').map(asText);
  return maps.length === given.length ? withEntries(session, evaluate(session, first, tree, env), maps, node, tree, env) : null;
}

/** `string.Empty`, `""`, and `builder.Query` of a URL to which a query is added. */
function isNothingYet(node: Node): boolean {
  if (node.kind === 'string') return node.value === '';
  return node.kind === 'member' && /^(?:Empty|Query)$/.test(node.property);
}

/** What such a collection is, which writes itself as a query where a text is wanted. */
export function isParsedQuery(value: AbstractValue): boolean {
  if (value.kind !== 'node' || value.node.kind !== 'object' || value.tree.language !== 'csharp') return false;
  const { start, end } = value.node.range;
  return /^(?:[\w.]{1,40}\.)?ParseQueryString\(/.test(value.tree.file.text.slice(start, end));
}

const entryOf = remembered((node: CallNode): Node => {
  const [, key = node, value = node] = node.args;
  return { kind: 'entry', range: node.range, parent: node, key, value };
});
