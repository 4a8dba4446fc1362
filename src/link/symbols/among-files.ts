import { remembered } from '../../base/tree.js';
import type { Node } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { SymbolTable } from './symbol-table.js';

/** What was found when the program had so many files; `isOpen`: further ones could have been opened for it. */
type Answer<T> = { readonly files: number; readonly isOpen: boolean; readonly answer: T };

/**
 * Asks once for each node and word, as long as no file comes in: what is found among the classes of a program is asked of each of thousands. An answer that
 * had files opened on its way is asked for again, since its beginning knew fewer.
 */
export function amongFiles<T>(): (symbols: SymbolTable, about: Node, word: string, look: () => T) => T {
  const answers = remembered((_: Program) => new WeakMap<Node, Map<string, Answer<T>>>());
  return ({ program }, about, word, look) => {
    const all = answers(program);
    const own = all.get(about) ?? new Map<string, Answer<T>>();
    all.set(about, own);
    const [known, isOpen] = [own.get(word), !program.isClosed()];
    const files = program.files.length;
    if (known?.files === files && (known.isOpen || !isOpen)) return known.answer;
    const answer = look();
    if (program.files.length === files) own.set(word, { files, isOpen, answer });
    return answer;
  };
}
