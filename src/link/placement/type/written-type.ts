import type { NameNode, Node, StringNode } from '../../../model/index.js';
import { assignments } from '../../values/flow/reaching-definitions.js';
import { isPure, isReadable, textAt } from '../sameness/purity.js';
import { textEntries } from './text-entries.js';
import type { TypeQuestion } from './type-expression.js';

/** `'{"type":"' + type + '", …'`, `type=${type}&…`, `String.format("{\"type\":\"%s\"", type)`: what is put in there, as it stands. */
export function writtenType(asked: TypeQuestion, body: Node): string | null {
  const { session, call, place } = asked;
  const whole = body.kind === 'name' ? definition(asked, body) : body;
  const [only, another] = whole === null ? [] : textEntries(withPattern(asked, whole));
  return only && !another && isPure(only) && isReadable(session, only, place, call) ? textAt(call, only) : null;
}

/** `String.format(BODY, type)`, with the text that the constant holds. */
function withPattern(asked: TypeQuestion, whole: Node): Node {
  if (whole.kind !== 'call') return whole;
  const { callee, args } = whole;
  const [own, ...given] = args;
  if (callee.kind === 'member' && callee.property === 'formatted') {
    const pattern = callee.object.kind === 'name' ? constantText(asked, callee.object) : null;
    return pattern === null ? whole : { ...whole, callee: { ...callee, object: pattern } };
  }
  const pattern = own?.kind === 'name' ? constantText(asked, own) : null;
  return pattern === null ? whole : { ...whole, args: [pattern, ...given] };
}

function constantText({ session, call }: TypeQuestion, name: NameNode): StringNode | null {
  const [decl, another] = session.names.declarationsOf(name, call.tree) ?? [];
  const value = decl?.node.kind === 'define' && decl.node.constant && !another ? decl.node.value : null;
  return value?.kind === 'string' ? value : null;
}

/** The initial value of a variable that is never given another. */
function definition({ session, call }: TypeQuestion, name: Extract<Node, { kind: 'name' }>): Node | null {
  const [decl, another] = session.names.declarationsOf(name, call.tree) ?? [];
  if (decl?.node.kind !== 'define' || another || decl.node.member || decl.tree !== call.tree) return null;
  return assignments(session, decl, name).length > 0 ? null : decl.node.value;
}
