import type { Node } from '../../model/index.js';
import { assignments } from '../values/flow/reaching-definitions.js';
import { isPure, isReadable, textAt } from './purity.js';
import { textEntries } from './text-entries.js';
import type { TypeQuestion } from './type-expression.js';

/** `'{"type":"' + type + '", …'`, `type=${type}&…`, `String.format("{\"type\":\"%s\"", type)`: what is put in there, as it stands. */
export function writtenType(asked: TypeQuestion, body: Node): string | null {
  const { session, call, place } = asked;
  const whole = body.kind === 'name' ? definition(asked, body) : body;
  const [only, another] = whole === null ? [] : textEntries(whole);
  return only && !another && isPure(only) && isReadable(session, only, place, call) ? textAt(call, only) : null;
}

/** The initial value of a variable that is never given another. */
function definition({ session, call }: TypeQuestion, name: Extract<Node, { kind: 'name' }>): Node | null {
  const [decl, another] = session.names.declarationsOf(name, call.tree) ?? [];
  if (decl?.node.kind !== 'define' || another || decl.node.member || decl.tree !== call.tree) return null;
  return assignments(session, decl, name).length > 0 ? null : decl.node.value;
}
