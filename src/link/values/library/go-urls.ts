import { remembered } from '../../../base/tree.js';
import type { CallNode, ConcatNode, MemberNode, Node, StringNode, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** `u.String()` of Go's `url.URL{Scheme: "https", Host: host, Path: path, RawQuery: query}`, by what its fields hold; null for any other call. */
export function urlWritten(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const sum = /^url\.URL\(\)\.String$/.test(path) ? partsOf(node) : null;
  if (sum === null) return null;
  const [scheme, host, route, query] = sum.fields.map((field) => evaluate(session, field, tree, env));
  if (!scheme?.some(isText) || !host?.some(isText)) return null;
  if (!route?.some(isText)) return evaluate(session, sum.bare, tree, env);
  return evaluate(session, query?.some(isQuery) ? sum.queried : sum.whole, tree, env);
}

/** A text, or `url.Values` that are written out. */
function isQuery(value: AbstractValue): boolean {
  return isText(value) || ('asText' in value && value.asText);
}

function isText({ kind }: AbstractValue): boolean {
  return kind === 'text' || kind === 'unknown';
}

type Sum = { readonly fields: readonly MemberNode[]; readonly whole: ConcatNode; readonly bare: ConcatNode; readonly queried: ConcatNode };

const partsOf = remembered((node: CallNode): Sum | null => {
  const { callee, range } = node;
  if (callee.kind !== 'member') return null;
  const { object, at } = callee;
  const nowhere = { start: range.start, end: range.start };
  const [scheme, host, path, query] = ['Scheme', 'Host', 'Path', 'RawQuery'].map(
    (property): MemberNode => ({ kind: 'member', range: callee.range, parent: node, object, property, at }),
  );
  if (!scheme || !host || !path || !query) return null;
  const written = (value: string): StringNode => ({ kind: 'string', range: nowhere, parent: node, inner: nowhere, value, quote: '' });
  const colon = written('://');
  const sum = (parts: readonly Node[]): ConcatNode => ({ kind: 'concat', range, parent: node.parent, parts });
  return {
    fields: [scheme, host, path, query],
    whole: sum([scheme, colon, host, path]),
    bare: sum([scheme, colon, host]),
    queried: sum([scheme, colon, host, path, written('?'), query]),
  };
});
