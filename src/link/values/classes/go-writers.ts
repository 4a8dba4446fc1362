import { foundAtHand, remembered } from '../../../base/tree.js';
import type { FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';
import type { Session } from '../session.js';

/** A method of a type of Go's that says what is written of its values. */
export type GoWriter = { readonly tree: Tree; readonly node: FunctionNode; readonly type: string };

/** The methods of a program that may write something else than the text that the value is. */
export function goWritersIn({ code }: Program): readonly GoWriter[] {
  return code.flatMap(writersIn);
}

/** The methods `MarshalJSON` and `MarshalText` of a file, but for those that write the text as it is. */
export const writersIn = remembered((tree: Tree): readonly GoWriter[] => {
  if (tree.language !== 'go' || !tree.file.text.includes(') Marshal')) return [];
  return foundAtHand(tree, (node) => {
    const owner = node.kind === 'function' && /^Marshal(?:JSON|Text)$/.test(node.name) ? node.parent : null;
    if (node.kind !== 'function' || owner?.kind !== 'class' || writesAsIs(node, tree)) return null;
    return { tree, node, type: owner.name };
  });
});

const asIs =
  /^(?:json\.Marshal\(string\(\*?\w+\)\)|\[\]byte\((?:string\()?\*?\w+\)?\)(?:, nil)?|\[\]byte\((?:strconv\.Quote\(string\(\*?\w+\)\)|`"` \+ string\(\*?\w+\) \+ `"`|"\\"" \+ string\(\*?\w+\) \+ "\\"")\)(?:, nil)?)$/;

/** `json.Marshal(string(n))`, `[]byte(n)`, `[]byte(strconv.Quote(string(n)))`: the text itself, whatever is tested before. */
function writesAsIs({ range }: FunctionNode, { file: { text } }: Tree): boolean {
  const written = text.slice(range.start, range.end);
  const returns = [...written.matchAll(/\breturn ([^\n}]*)/g)].map(([, value = '']) => value.trim());
  return returns.length > 0 && returns.every((value) => /^nil\b/.test(value) || asIs.test(value));
}

/** `Name("bg.goods.add")`, or a name that is declared as one: what is written of it its own method says. */
export function isOfGoWriter(session: Session, value: Node, tree: Tree): boolean {
  const types = new Set(goWritersIn(session.program).map(({ type }) => type));
  if (types.size === 0) return false;
  if (value.kind === 'call') return types.has(nameOf(value.callee) ?? '');
  if (value.kind !== 'name') return false;
  return (session.names.declarationsOf(value, tree) ?? []).some(({ node }) => {
    if (node.kind !== 'define' && node.kind !== 'param') return false;
    const made = node.kind === 'define' && node.value?.kind === 'call' ? nameOf(node.value.callee) : null;
    return types.has(bareType(node.type)) || types.has(made ?? '');
  });
}

/** `*temu.Name` is `Name`. */
export function bareType(type: string | null): string {
  return (type ?? '').replace(/^\*?(?:\w+\.)?/, '');
}
