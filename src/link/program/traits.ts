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
