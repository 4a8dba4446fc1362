import type { AssignNode, Node } from '../../../model/index.js';

/** What `x += a`, `x .= a`, `x = x + a` puts behind the text in a variable; null for any other assignment. */
export function addedTo({ op, target, value }: AssignNode, name: string): readonly Node[] | null {
  if (target.kind !== 'name' || target.name !== name) return null;
  if (op === '+=' || op === '.=') return [value];
  const parts = op === '=' && (value.kind === 'concat' || value.kind === 'template') ? value.parts : [];
  const [first, ...added] = parts;
  return first?.kind === 'name' && first.name === name && added.length > 0 ? added : null;
}
