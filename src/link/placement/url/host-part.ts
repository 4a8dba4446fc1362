import type { Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type CallString, textsOf } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/** `$host . '/openapi/router'`, `rtrim($url, '/')`, `base.trim()`: the one part that brings the host; null where the node is no such expression. */
export function hostIn(session: Session, { tree, node }: Ref, callString: CallString): Node | null {
  const env = along(callString);
  const parts = partsOf(node);
  if (parts.length === 0 || (node.kind === 'call' && !isOfLibrary(session, { tree, node: node.callee }, callString))) return null;
  const named = parts.filter((part) => part.kind !== 'string' || !isPattern.test(part.value));
  const [only, another] = named.filter((part) => textsOf(evaluate(session, part, tree, env)).some(({ text }) => host.test(text)));
  return only && !another && only.kind !== 'string' ? only : null;
}

/** `https://%s/openapi/router`: the host stands elsewhere. */
const isPattern = /^\w+:\/\/[%{]/;

const host = /^(?:\w+:)?\/\/[^/]|^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/;

function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'concat' || node.kind === 'template') return node.parts;
  if (node.kind !== 'call' || node.isNew) return [];
  return node.callee.kind === 'member' ? [node.callee.object, ...node.args] : node.args;
}

/** A function of the project's own may give another URL than it is handed. */
function isOfLibrary(session: Session, { tree, node }: Ref, callString: CallString): boolean {
  const own = node.kind === 'member' ? textsOf(evaluate(session, node.object, tree, along(callString))) : [];
  if (own.length > 0) return true;
  return evaluate(session, node, tree, along(callString)).every(({ kind }) => kind === 'library');
}
