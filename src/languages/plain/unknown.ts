import type { SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';

/** Any file that no other language takes: no strings, no comments; every token in it is for review. */
export const unknown: LanguageModule = {
  id: 'unknown',
  matches: () => true,
  prepare: null,
  parse(file: SourceFile): Tree {
    const root = { kind: 'group', range: { start: 0, end: file.text.length }, parent: null, children: [] } as const;
    return { file, language: 'unknown', root: { ...root }, comments: [], errors: [], unparsed: 'language' };
  },
};
