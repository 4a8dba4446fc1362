import type { Node, StringNode, Tree } from '../../../model/index.js';
import { apiName } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { sentBy } from '../../requests/sent.js';
import { type AbstractValue, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import type { TypeQuestion } from './type-expression.js';

/** Chains of callers beyond which a type is not asked about. */
const CHAINS = 60;

/**
 * The name itself as a literal, where every chain of callers surely sends this one and no other, however it got into the URL or the body:
 * `fetch(BASE + '?type=bg.goods.list.get&page=' + page)`, `post(BASE, '{"type":"bg.goods.list.get","id":' + id + '}')`. Null for any other request.
 */
export function soleType({ session, call, callStrings, apart, isCut }: TypeQuestion): string | null {
  if (isCut || apart.length > 0 || callStrings.length > CHAINS) return null;
  const chains = callStrings.length > 0 ? callStrings : [TOP.callString];
  const types = chains.map((callString) => sentBy(session, call, along(callString)).types);
  return literalOf(call, types);
}

/** The literal of the one name in what each chain sends; null where there is another, or a doubt about it, or the name is not written out where the call is made. */
export function literalOf({ tree, node: call }: Ref, chains: readonly (readonly AbstractValue[])[]): string | null {
  // What callers put into the open part of a text is a doubt about the text, and no type.
  const told = chains.map((types) => types.filter((type) => type.kind !== 'unknown' || !type.soft));
  const names = new Set(told.flatMap((types) => types.map((type) => (type.kind === 'text' && type.certain ? type.text : null))));
  const [only, another] = names;
  if (typeof only !== 'string' || another !== undefined || told.some(({ length }) => length === 0) || !apiName.test(only)) return null;
  const isWritten = told
    .flat()
    .every((type) => type.kind === 'text' && type.from.length > 0 && type.from.every(({ node }) => isAt(node, call)));
  return isWritten ? quoted(only, tree) : null;
}

/** Put into a text, a body or a constant in the function that makes the call: a default, `options.type ?? "…"`, counts for some callers alone. */
function isAt(name: StringNode, call: Node): boolean {
  const { parent } = name;
  if (parent?.kind === 'define') return (parent.constant || enclosing(name) === enclosing(call)) && !parent.member;
  return parent !== null && /^(?:template|concat|call|entry|list)$/.test(parent.kind) && enclosing(name) === enclosing(call);
}

/** With the quotes that most texts of the file have, where a language leaves the choice. */
function quoted(name: string, tree: Tree): string {
  if (tree.language === 'php') return `'${name}'`;
  const isFree = isScript(tree) || tree.language === 'python';
  return isFree && countOf(tree, "'") >= countOf(tree, '"') ? `'${name}'` : `"${name}"`;
}

function countOf({ file: { text } }: Tree, mark: string): number {
  return text.split(mark).length;
}
