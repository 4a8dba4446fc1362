import type { Node } from '../../model/index.js';

/** The value of `key` in the object that a config file is. */
export function entryOf(node: Node, key: string): Node | null {
  const object = node.kind === 'group' ? (node.children.find((child) => child.kind === 'object') ?? node) : node;
  const entries = object.kind === 'object' ? object.entries : object.kind === 'group' ? object.children : [];
  for (const entry of entries) {
    if (entry.kind !== 'entry') continue;
    const name = entry.key.kind === 'string' ? entry.key.value : entry.key.kind === 'name' ? entry.key.name : null;
    if (name === key) return entry.value;
  }
  return null;
}

export function textOfEntry(node: Node | null, key: string): string | null {
  const value = node && entryOf(node, key);
  return value?.kind === 'string' ? value.value : null;
}
