import type { SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded } from '../core/guard.js';
import { matcher } from '../core/paths.js';
import { parseJson, scanner } from './json-tokens.js';

/** JSON, JSON with comments, JSON5 as far as people write it, lines of JSON. */
export const json: LanguageModule = {
  id: 'json',
  matches: matcher(
    ['json', 'jsonc', 'json5', 'jsonl', 'ndjson', 'webmanifest', 'har', 'code-workspace', 'geojson', 'map', 'ipynb'],
    [/^\.(?:babel|eslint|prettier|stylelint|swc|lintstaged|commitlint|huskyr?|mocha|nyc|release-it)rc$/, '.jshintrc', '.jscsrc'],
  ),
  prepare: scanner.prepare,
  parse: (file: SourceFile): Tree => guarded(file, 'json', (text) => parseJson(text, 0, text.length)),
};
