import type { Node, Tree } from '../../model/index.js';
/** The name of a node at its place; null for one without a name. */
export function nameOf(node: Node): string | null {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'member') return node.property;
  if (node.kind !== 'index') return null;
  if (node.index.kind === 'string') return node.index.value;
  return node.index.kind === 'name' && isCurlOption(node.index.name) ? node.index.name : null;
}

/** `$options[CURLOPT_URL]`: a constant of PHP's own stands for itself. */
export function isCurlOption(name: string): boolean {
  return /^CURLOPT_[A-Z_]+$/.test(name);
}

/** `a.b.C<T>` → `C`. */
export function lastName(written: string): string {
  return (
    written
      .replace(/<.*$|\[.*$/s, '')
      .split(/[.:\\]/)
      .at(-1)
      ?.replace(/[^\w$]/g, '') ?? ''
  );
}

/** The text of a key that is a name or a string; null for one that is computed. */
export function keyOf(tree: Tree, key: Node): string | null {
  if (key.kind === 'string') return key.value;
  if (key.kind === 'name') return isComputed(tree, key) ? null : key.name;
  return key.kind === 'plain' ? key.text : null;
}

/** `{ [name]: v }`, PHP's `[$name => v]`; a bare name in a Python dictionary or a Go map is an expression too. */
function isComputed(tree: Tree, key: Node): boolean {
  const { text } = tree.file;
  if (tree.language === 'php') return text.charAt(key.range.start) === '$';
  if (text.charAt(key.range.start - 1) === '[') return true;
  const object = key.parent?.kind === 'entry' && key.parent.parent?.kind === 'object' ? key.parent.parent : null;
  if (object === null) return false;
  return tree.language === 'python' || (tree.language === 'go' && text.startsWith('map[', object.range.start));
}
