import type { ClassNode, Tree } from '../../model/index.js';
import { lastName } from './syntax.js';

/** `use SignsRequests, Retries;` in the class. */
export function traitsOf(tree: Tree, type: ClassNode): readonly string[] {
  const known = traits.get(type);
  if (known) return known;
  if (tree.language !== 'php') return [];
  const found = type.body.flatMap((part) => {
    const isUse = part.kind === 'group' && /^use\b/i.test(tree.file.text.slice(part.range.start, part.range.start + 4));
    return isUse ? part.children.flatMap((child) => (child.kind === 'name' ? [lastName(child.name)] : [])) : [];
  });
  traits.set(type, found);
  return found;
}

const traits = new WeakMap<ClassNode, readonly string[]>();

/** A method of a trait under a further name: `use SendsRequests { request as sendRequest; }`. */
export type Alias = { readonly method: string; readonly name: string };

/** The further names that a class gives to methods of a trait. */
export function aliasesOf(tree: Tree, type: ClassNode, trait: string): readonly Alias[] {
  if (tree.language !== 'php') return [];
  return type.body.flatMap((part) => {
    const { start, end } = part.range;
    const text = part.kind === 'group' && end - start < LONGEST ? tree.file.text.slice(start, end) : '';
    if (!/^use\b[^{;]*\{/i.test(text)) return [];
    return text.split(/[{;}]/).flatMap((rule) => {
      const [, of, method, name] = alias.exec(rule) ?? [];
      return method && name && (of === undefined || lastName(of.replaceAll('\\', '.')) === trait) ? [{ method, name }] : [];
    });
  });
}

/** Characters of a `use` beyond which it is not read. */
const LONGEST = 4_000;

const alias = /^\s*(?:([\w\\]+)::)?(\w+)\s+as\s+(?:(?:public|protected|private)\s+)?(\w+)\s*$/i;
