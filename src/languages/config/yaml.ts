import type { SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { matcher } from '../core/paths.js';
import { composed, library } from './yaml-documents.js';
import { outline } from './yaml-lines.js';
import { maskTemplates } from './yaml-templates.js';

/** Beyond this the library's recursion may overflow the stack, and its time grows with the square. */
const MAX_DEPTH = 200;

/** YAML, also with Helm, Jinja or Actions templates in it. Files that the library refuses are read line by line, by indentation. */
export const yaml: LanguageModule = {
  id: 'yaml',
  matches: matcher(['yml', 'yaml'], ['.clang-format', '.yamllint', '.prettierrc.yaml']),
  prepare: library.prepare,
  parse: (file: SourceFile): Tree => guarded(file, 'yaml', parseYaml),
};

function parseYaml(text: string): Parsed {
  const templates = maskTemplates(text);
  const whole = isShallow(templates.masked) ? composed(templates) : 'refused';
  const parsed =
    typeof whole === 'object' && whole.errors.length === 0 ? whole : outline(templates, typeof whole === 'object' ? whole.errors : []);
  return { nodes: [...parsed.nodes, ...templates.unused()], comments: [...parsed.comments, ...templates.comments], errors: parsed.errors };
}

/** Counts brackets, dashes and indentations wherever they stand: an upper bound is enough. */
function isShallow(text: string): boolean {
  let depth = 0;
  for (const run of text.matchAll(/[[{]|[\]}]|(?:[-?] ){20,}/g)) {
    if (run[0].length > 1) return false;
    depth = run[0] === '[' || run[0] === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return false;
  }
  return isShallowlyIndented(text);
}

/** Near the end of its stack an expression that is compiled for the first time ends the process, whatever is caught. */
function isShallowlyIndented(text: string): boolean {
  const indents: number[] = [];
  for (const { 0: blank } of text.matchAll(/^ *(?=[^\s])/gm)) {
    while ((indents.at(-1) ?? -1) >= blank.length) indents.pop();
    indents.push(blank.length);
    if (indents.length > MAX_DEPTH) return false;
  }
  return true;
}
