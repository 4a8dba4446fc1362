import { sourceEndings } from '../../../base/source-endings.js';
import type { LanguageModule } from '../../core/contract.js';
import { matcher } from '../../core/paths.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import { type Quote, type Quoting, tokenize } from '../quoting.js';

const decode = decoderOf({ letters: { ...C_LETTERS, $: '$' }, numbers: ['u'], unknown: 'stays', joins: false });

const quoted: Quote = { open: '"', close: '"', inside: 'escaped', multiline: false, hole: '${', variable: /\$([A-Za-z_]\w*)/y, decode };

const quoting: Quoting = {
  strings: [
    { ...quoted, open: '"""', close: '"""', inside: 'raw', multiline: true, decode: (text) => text },
    quoted,
    { ...quoted, open: "'", close: "'", hole: null, variable: null },
  ],
  comments: [
    { open: '//', close: '\n', nests: false },
    { open: '/*', close: '*/', nests: true },
  ],
};

/** No grammar is shipped for it: its strings and comments are found, and nothing is known of what they belong to. */
export const kotlin: LanguageModule = {
  id: 'kotlin',
  matches: matcher(sourceEndings.kotlin),
  prepare: null,
  parse: (file) => tokenize(file, 'kotlin', quoting),
};
