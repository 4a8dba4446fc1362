import type { Node } from '../../model/index.js';
import { bodyKey } from '../clients/type-names.js';
import { assignments } from '../values/reaching-definitions.js';
import { isPure, isReadable, textAt } from './purity.js';
import type { TypeQuestion } from './type-expression.js';

/** Stands before the type in a body that is put together as text: `{"type":"`, `&type=`. */
const BEFORE = new RegExp(`(?:^|[^\\w])["']?${bodyKey}["']?\\s*[:=]\\s*["']?$`);

/** A type that is written out: which of several counts, the text alone does not say. */
const WRITTEN = new RegExp(`(?:^|[^\\w])["']?${bodyKey}["']?\\s*[:=]\\s*["']?\\w`);

/** `'{"type":"' + type + '", …'`, `type=${type}&…`, `String.format("{\"type\":\"%s\"", type)`: what is put in there, as it stands. */
export function writtenType(asked: TypeQuestion, body: Node): string | null {
  const { session, call, place } = asked;
  const whole = body.kind === 'name' ? definition(asked, body) : body;
  const put =
    whole === null
      ? []
      : whole.kind === 'call'
        ? intoPattern(whole)
        : whole.kind === 'concat' || whole.kind === 'template'
          ? between(whole.parts)
          : [];
  const [only, another] = put;
  return only && !another && isPure(only) && isReadable(session, only, place, call) ? textAt(call, only) : null;
}

/** The initial value of a variable that is never given another. */
function definition({ session, call }: TypeQuestion, name: Extract<Node, { kind: 'name' }>): Node | null {
  const [decl, another] = session.names.declarationsOf(name, call.tree) ?? [];
  if (decl?.node.kind !== 'define' || another || decl.node.member || decl.tree !== call.tree) return null;
  return assignments(session, decl, name).length > 0 ? null : decl.node.value;
}

function between(parts: readonly Node[]): readonly Node[] {
  if (parts.some((part) => part.kind === 'string' && WRITTEN.test(part.value))) return [];
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    return before?.kind === 'string' && part.kind !== 'string' && BEFORE.test(before.value) ? [part] : [];
  });
}

/** The argument for the `%s` behind that mark. */
function intoPattern({ callee, args }: Extract<Node, { kind: 'call' }>): readonly Node[] {
  const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
  const [own, ...given] = args;
  const isMethod = name === 'formatted' && callee.kind === 'member';
  const pattern = isMethod ? callee.object : own;
  const filled = isMethod ? args : given;
  if (!/^(?:format|formatted|sprintf|Sprintf|%)$/.test(name) || pattern?.kind !== 'string' || WRITTEN.test(pattern.value)) return [];
  const pieces = pattern.value.split(/%[sv]/);
  // Any other directive takes an argument of its own.
  if (pieces.some((piece) => /%(?!%)/.test(piece)) || pieces.length - 1 !== filled.length) return [];
  return filled.filter((_, i) => BEFORE.test(pieces[i] ?? ''));
}
