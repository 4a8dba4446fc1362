import type { Node } from '../../model/index.js';
import type { Ref } from './ref.js';
import { nameOf } from './syntax.js';

/**
 * The value that C#'s initializer gives a property: the last argument of a making that stands in its own braces; `[Key] = value` in one puts an entry.
 * Null where none does.
 */
export function initializerEntry({ tree: { file, language }, node: making }: Ref, property: string): Node | null {
  const last = language === 'csharp' && making.kind === 'call' && making.isNew ? making.args.at(-1) : undefined;
  if (last?.kind !== 'object' || file.text.charAt(last.range.start) !== '{') return null;
  const found = last.entries.find((entry) => entry.kind === 'entry' && entry.key.kind === 'name' && nameOf(entry.key) === property);
  if (found?.kind !== 'entry' || file.text.slice(last.range.start, found.key.range.start).trimEnd().endsWith('[')) return null;
  return found.value;
}
