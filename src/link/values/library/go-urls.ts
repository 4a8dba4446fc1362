import { remembered } from '../../../base/tree.js';
import type { CallNode, ConcatNode, MemberNode, Node, StringNode, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** `u.String()` of Go's `url.URL{Scheme: "https", Host: host, Path: path}`, by what its fields hold; null for any other call. */
export function urlWritten(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const sum = /^url\.URL\(\)\.String$/.test(path) ? partsOf(node) : null;
  if (sum === null) return null;
  const [scheme, host, route] = sum.fields.map((field) => evaluate(session, field, tree, env));
  if (!scheme?.some(isText) || !host?.some(isText)) return null;
  return evaluate(session, route?.some(isText) ? sum.whole : sum.bare, tree, env);
}

function isText({ kind }: AbstractValue): boolean {
  return kind === 'text' || kind === 'unknown';
}

type Sum = { readonly fields: readonly MemberNode[]; readonly whole: ConcatNode; readonly bare: ConcatNode };

const partsOf = remembered((node: CallNode): Sum | null => {
  const { callee, range } = node;
  if (callee.kind !== 'member') return null;
  const { object, at } = callee;
  const nowhere = { start: range.start, end: range.start };
  const [scheme, host, path] = ['Scheme', 'Host', 'Path'].map(
    (property): MemberNode => ({ kind: 'member', range: callee.range, parent: node, object, property, at }),
  );
  if (!scheme || !host || !path) return null;
  const colon: StringNode = { kind: 'string', range: nowhere, parent: node, inner: nowhere, value: '://', quote: '' };
  const sum = (parts: readonly Node[]): ConcatNode => ({ kind: 'concat', range, parent: node.parent, parts });
  return { fields: [scheme, host, path], whole: sum([scheme, colon, host, path]), bare: sum([scheme, colon, host]) };
});
