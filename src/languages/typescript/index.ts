import type { GroupNode, Language, SourceFile, Tree } from '../../model/index.js';
import { adopt } from '../../tree.js';
import type { LanguageModule } from '../contract.js';
import { type Dialect, loadCompiler, parseAt } from './parse.js';

export const typescript = script('typescript', /\.[cm]?tsx?$/i);
export const javascript = script('javascript', /\.[cm]?jsx?$/i);

function script(id: Language, extensions: RegExp): LanguageModule {
  return { id, matches: (path) => extensions.test(path), prepare: loadCompiler, parse: (file) => parse(file, id) };
}

function parse(file: SourceFile, language: Language): Tree {
  const range = { start: 0, end: file.text.length };
  const { nodes, comments, errors, unparsed } = parseAt(file.text, range, dialectOf(file.path));
  const root = adopt<GroupNode>({ kind: 'group', range, parent: null, children: nodes });
  for (const comment of comments) comment.parent = root;
  return { file, language, root, comments, errors, unparsed };
}

/** JavaScript may hold JSX in any file, TypeScript only in `.tsx`. */
function dialectOf(path: string): Dialect {
  if (/\.tsx$/i.test(path)) return 'tsx';
  return /ts$/i.test(path) ? 'ts' : 'jsx';
}

export type { Dialect, Parsed, ReadAs } from './parse.js';
export { loadCompiler, parseAt, recover } from './parse.js';
