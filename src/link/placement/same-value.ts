import { walk } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { apiName } from '../clients/clients.js';
import type { KnownCall } from '../requests/find.js';
import { assignmentsTo } from '../symbols/writes.js';
import { type AbstractValue, type CallString, type Ref, type TextValue, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import { home, isPure, isReadable, textAt } from './purity.js';

/** What one chain of callers sends as its type. */
export type SentBy = { readonly callString: CallString; readonly types: readonly AbstractValue[] };

/** Expressions of one function that are compared with what is sent. */
const CANDIDATES = 40;

/**
 * The source text of an expression in the function around `place` that has, for every chain of callers, the very strings that are sent as
 * the type, and means the same at `place`. Null where there is none, or where something may overrule what is sent.
 */
export function typeBeside(session: Session, call: KnownCall, place: Ref, sent: readonly SentBy[]): string | null {
  const expected = sent.map(({ callString, types }) => ({ callString, mark: marksOf(types) }));
  if (expected.length === 0 || expected.some(({ mark }) => mark === null)) return null;
  for (const node of candidates(session, { ...call, tree: place.tree }, place)) {
    const isSame = expected.every(
      ({ callString, mark }) => marksOf(evaluate(session, node, place.tree, { activations: null, callString })) === mark,
    );
    if (isSame) return textAt({ ...call, tree: place.tree }, node);
  }
  return null;
}

/** The strings behind sure texts; null where something else is possible. */
function marksOf(things: readonly AbstractValue[]): string | null {
  const texts = things.filter(
    (thing): thing is TextValue => thing.kind === 'text' && thing.certain && !thing.text.includes(UNKNOWN_SUBSTRING),
  );
  if (texts.length === 0 || texts.length < things.length || !texts.every(({ text }) => apiName.test(text))) return null;
  return [...new Set(texts.map(({ text, from }) => [text, ...from.map(({ file, node }) => `${file.path}:${node.range.start}`)].join('|')))]
    .sort()
    .join('\n');
}

/** Pure expressions around the place, the likeliest and shortest first. */
function candidates(session: Session, at: KnownCall, place: Ref): readonly Node[] {
  const found = new Map<string, Node>();
  for (const node of walk(scopeOf(place.node))) {
    if ((node.kind !== 'name' && node.kind !== 'member') || !isRead(node) || !isPure(node)) continue;
    const text = textAt(at, node);
    if (text.includes('\n') || found.has(text) || !isReadable(session, node, place.node, at) || !isSteady(session, node, place.tree))
      continue;
    found.set(text, node);
  }
  return [...found.values()].sort((one, other) => rank(textAt(at, one)) - rank(textAt(at, other))).slice(0, CANDIDATES);
}

function rank(text: string): number {
  return (/type|api|method/i.test(text) ? 0 : 1000) + text.length;
}

/** The outermost function: what its inner ones read stands there too. */
function scopeOf(node: Node): Node {
  let scope = home(node);
  for (let outer = scope; outer; outer = home(outer)) scope = outer;
  if (scope !== null) return scope;
  let at = node;
  while (at.parent?.parent) at = at.parent;
  return at;
}

function isRead(node: Node): boolean {
  const { parent } = node;
  if (parent?.kind === 'assign') return parent.target !== node;
  if (parent?.kind === 'call') return parent.callee !== node;
  if (parent?.kind === 'member') return parent.object !== node || node.kind === 'member';
  return !(parent?.kind === 'entry' && parent.key === node && parent.value !== node && parent.value !== null);
}

/** Nothing gives it another value after its declaration. */
function isSteady(session: Session, value: Node, tree: Tree): boolean {
  for (const node of walk(value)) {
    if (node.kind === 'member' && session.program.assigned.get(node.property).some((ref) => ref.tree === tree)) return false;
    if (node.kind !== 'name' || node.name === 'this') continue;
    const decls = session.names.declarationsOf(node, tree);
    if (decls === null || decls.some((decl) => decl.tree === tree && assignmentsTo(session, decl).length > 0)) return false;
  }
  return true;
}
