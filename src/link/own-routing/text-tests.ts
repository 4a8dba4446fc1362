import { literalPattern } from '../../base/literal-pattern.js';
import type { CallNode, Node, StringNode } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';

const textTests =
  /^(?:startsWith|startswith|StartsWith|HasPrefix|str_starts_with|endsWith|endswith|includes|contains|Contains|indexOf|find|str_contains|strpos)$/;

/** A call that asks whether a text begins with another, ends in it or holds it. `source`: the same as a pattern. */
export type TextTest = { readonly literal: StringNode; readonly subject: Node | null; readonly source: string };

export function textTestOf(node: Node): TextTest | null {
  if (node.kind !== 'call') return null;
  const name = nameOf(node.callee) ?? '';
  const literal = node.args.find((arg) => arg.kind === 'string');
  if (literal?.kind !== 'string' || !textTests.test(name)) return null;
  const escaped = literalPattern(literal.value);
  const source = /^(?:starts|Starts|HasPrefix|str_starts)/i.test(name) ? `^${escaped}` : /^ends/i.test(name) ? `${escaped}$` : escaped;
  return { literal, subject: subjectOf(node), source };
}

function subjectOf({ callee, args }: CallNode): Node | null {
  return callee.kind === 'member' && !/^(?:strings|str)$/.test(nameOf(callee.object) ?? '') ? callee.object : (args[0] ?? null);
}
