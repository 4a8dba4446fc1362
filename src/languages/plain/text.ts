import type { SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded } from '../core/guard.js';
import { paragraphs } from '../core/paragraphs.js';
import { matcher } from '../core/paths.js';

/** Plain text: each paragraph is one string. */
export const text: LanguageModule = {
  id: 'text',
  matches: matcher(['txt', 'text', 'log', 'csv', 'tsv', 'patch', 'diff'], [/^(?:license|licence|notice|authors|todo|copying|codeowners)$/]),
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'text', (content) => ({ nodes: paragraphs(content, []), comments: [], errors: [] })),
};
