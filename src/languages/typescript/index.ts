import { sourceEndings } from '../../base/source-endings.js';
import { adopt, nodesOf } from '../../base/tree.js';
import type { GroupNode, Language, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { matcher } from '../core/paths.js';
import { excerptOf } from './excerpt.js';
import { type Dialect, loadCompiler, type Parsed, parseAt } from './parse.js';
import { withPrototypes } from './prototypes.js';

export const typescript = script('typescript');
export const javascript = script('javascript');

function script(id: Language): LanguageModule {
  return { id, matches: matcher(sourceEndings[id]), prepare: loadCompiler, parse: (file) => parse(file, id) };
}

function parse(file: SourceFile, language: Language): Tree {
  return treeOf(file, language, [parseAt(file.text, { start: 0, end: file.text.length }, dialectOf(file.path))]);
}

/** Below this a parser is done before its work is found. */
const SHORT = 2000;

/**
 * The tree of those statements alone that what is `sought` stands in or is tied to, in a file that only declares them; null where the whole
 * file must be read: what is left out may matter, or something is called there, so that a request may be near.
 */
export function excerpt(file: SourceFile, language: Language, sought: RegExp): Tree | null {
  const { text, path } = file;
  const dialect = dialectOf(path);
  if (text.length < SHORT || (dialect !== 'ts' && /<\/|\/>/.test(text))) return null;
  const ranges = excerptOf(text, sought);
  if (ranges === null) return null;
  const tree = treeOf(
    file,
    language,
    ranges.map((range) => parseAt(text, range, dialect)),
  );
  const isSure = tree.unparsed === null && tree.errors.length === 0 && !nodesOf(tree).some(({ kind }) => kind === 'call');
  return isSure ? tree : null;
}

function treeOf(file: SourceFile, language: Language, parts: readonly Parsed[]): Tree {
  const range: Range = { start: 0, end: file.text.length };
  const comments = parts.flatMap((part) => part.comments);
  const children = withPrototypes(
    parts.flatMap(({ nodes }) => nodes),
    file.text,
  );
  const root = adopt<GroupNode>({ kind: 'group', range, parent: null, children });
  for (const comment of comments) comment.parent = root;
  const unparsed = parts.find((part) => part.unparsed !== null)?.unparsed ?? null;
  return { file, language, root, comments, errors: parts.flatMap(({ errors }) => errors), unparsed };
}

/** JavaScript may hold JSX in any file, TypeScript only in `.tsx`. */
function dialectOf(path: string): Dialect {
  if (/\.tsx$/i.test(path)) return 'tsx';
  return /ts$/i.test(path) ? 'ts' : 'jsx';
}

export type { Dialect, Parsed, ReadAs } from './parse.js';
export { loadCompiler, parseAt, recover } from './parse.js';
