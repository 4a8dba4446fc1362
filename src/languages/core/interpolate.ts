import type { Node, StringNode } from '../../model/index.js';
import { bareString, fallbackNode, nameNode, range, stringNode, templateNode } from './nodes.js';

/** How a format writes a substitution inside text: a global pattern, and the node that a match of it is. */
export type Substitution = { readonly pattern: RegExp; readonly node: (match: RegExpExecArray, at: number) => Node };

/** `$VAR`, `${VAR}`, `${VAR:-default}`; not after a backslash. The default does not nest. */
export const shellVariables: Substitution = {
  pattern: /(?<!\\)\$(?:(\w+)|\{([\w.]{1,200})(?:(:?[-=+?])([^}\n]{0,999}))?\})/g,
  node(match, at) {
    const name = match[1] ?? match[2] ?? '';
    const start = at + match[0].indexOf(name);
    const variable = nameNode(range(start, start + name.length), name);
    const other = match[4];
    if (other === undefined || other === '') return variable;
    const end = at + match[0].length - 1;
    const text = stringNode(range(end - other.length, end), range(end - other.length, end), other, '');
    return fallbackNode(range(at, at + match[0].length), [variable, text]);
  },
};

/** The string itself where nothing is substituted in it, else a template of its fixed and variable parts. */
export function interpolated(text: string, whole: StringNode, how: Substitution, decode: (raw: string) => string = (raw) => raw): Node {
  const { start, end } = whole.inner;
  const inner = text.slice(start, end);
  const parts: Node[] = [];
  let from = start;
  for (const match of inner.matchAll(how.pattern)) {
    const at = start + match.index;
    if (at > from) parts.push(part(text, from, at, decode));
    parts.push(how.node(match, at));
    from = at + match[0].length;
  }
  if (parts.length === 0) return whole;
  if (end > from) parts.push(part(text, from, end, decode));
  return templateNode(whole.range, parts);
}

function part(text: string, start: number, end: number, decode: (raw: string) => string): StringNode {
  return { ...bareString(text, start, end), value: decode(text.slice(start, end)) };
}
