import { resolve } from 'node:path';
import { renderProblems } from '../catalogue/index.js';
import { configText } from '../config/index.js';
import { isOwnFile } from '../discover/index.js';
import { unsearchedBy } from '../discover/paths/skip.js';
import { sourceFile } from '../discover/text/decode.js';
import { limitOf } from '../languages/core/limits.js';
import { prepare } from '../languages/index.js';
import type { Catalogue, Day, Reason, SourceFile } from '../model/index.js';
import { patternsOf } from '../plan/index.js';
import type { Lang } from '../report/index.js';
import { wordingOf } from '../report/wording/index.js';
import { catalogueFor } from './catalogue-for.js';
import { decideFile } from './decide-file.js';
import { configFor, type Place, placeOf } from './place.js';
import { spoken } from './spoken.js';

export type OneOptions = {
  /** Absolute; what a path is relative to. */
  readonly cwd: string;
  readonly managed: 'semi' | 'full' | null;
  readonly asOf: Day;
  readonly lang: Lang;
};

/** In UTF-16 units of the given text, its byte order mark not counted. */
export type OneEdit = { readonly start: number; readonly end: number; readonly text: string };

export type OneFinding = {
  readonly start: number;
  readonly end: number;
  /** 1-based, UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly action: 'rewrite' | 'review' | 'keep';
  readonly reason: Reason;
  readonly found: string;
  /** Subject, reason and instructions, in the language that was asked for. */
  readonly message: string;
  /** A rewrite's edits. */
  readonly edits: readonly OneEdit[];
  /** A review's choices that are edits of this file; `says` is its label in words, with the new text. */
  readonly proposals: readonly { readonly label: string; readonly says: string; readonly edits: readonly OneEdit[] }[];
};

/**
 * `text`: the file as it should be, null where nothing is certain. `could-not`: what the config or the catalogue says cannot be read, or the
 * file holds more names than anyone would look through one by one.
 */
export type OneFile =
  | { readonly kind: 'judged'; readonly text: string | null; readonly findings: readonly OneFinding[] }
  | { readonly kind: 'could-not'; readonly why: string };

const NOTHING: OneFile = { kind: 'judged', text: null, findings: [] };

/**
 * The migration of one file, from its text and its imports. Its users are unknown, so anything that other files could reach is open: a URL moves only
 * if no other file can use it, and a request that needs the router module is reported, not edited.
 */
export async function planOne(text: string, path: string, options: OneOptions): Promise<OneFile> {
  const file = resolve(options.cwd, path);
  const found = await configFor(file, options.cwd);
  if (!found.ok) return { kind: 'could-not', why: found.problems.map((problem) => configText(problem, options.lang)).join('\n') };
  const loaded = await catalogueFor(found);
  if (!loaded.ok) return { kind: 'could-not', why: renderProblems(loaded.problems, options.lang) };
  if (!holdsToken(text, loaded.catalogue)) return NOTHING;
  const place = await placeOf(file, options.cwd);
  const source = sourceOf(text, place);
  if (
    unsearchedBy(source.path, () => true) !== null ||
    isOwnFile(source.path, Buffer.from(source.bytes), (rest) => holdsType(rest, loaded.catalogue))
  )
    return NOTHING;
  if (limitOf(source) === 'too-many-names')
    return { kind: 'could-not', why: `${path}: ${wordingOf(options.lang).unparsed['too-many-names']}` };
  await prepare([source.path]);
  const judged = await decideFile(source, { ...options, place, catalogue: loaded.catalogue, configs: found });
  return { kind: 'judged', text: judged.text, findings: spoken(judged, source, options) };
}

function holdsType(text: string, catalogue: Catalogue): boolean {
  return text.search(patternsOf(catalogue).oldType) !== -1;
}

function holdsToken(text: string, catalogue: Catalogue): boolean {
  const { oldType, cnHost } = patternsOf(catalogue);
  return text.search(oldType) !== -1 || text.search(cnHost) !== -1;
}

/**
 * The text came out of bytes that were read as UTF-8: a replacement character says that they were something else, and what is written
 * back then would lose them.
 */
function sourceOf(text: string, { path, ignored }: Place): SourceFile {
  const bytes = Buffer.from(text, 'utf8');
  const file = sourceFile(path, bytes, { scope: 'named', ignored, namedItself: false });
  const isWhole = !text.includes('\ufffd') && bytes.toString('utf8') === text;
  if (isWhole) return file;
  const { scope, namedItself } = file;
  return {
    path,
    bytes,
    text: text.replace(/^\ufeff/, ''),
    encoding: 'unknown',
    toByte: (offset) => file.toByte(offset),
    scope,
    ignored,
    namedItself,
  };
}
