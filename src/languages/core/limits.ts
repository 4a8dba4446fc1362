import { hasLongLine } from '../../base/long-lines.js';
import { childrenOf } from '../../base/tree.js';
import type { Node, SourceFile, Tree, UnparsedWhy } from '../../model/index.js';

const MAX_BYTES = 5_000_000;
const MAX_LINE = 20_000;
const HEADER = 2_000;
/** No written code is as deep; steps that look up and down a tree from each of its nodes would take the square of the depth. */
const MAX_DEPTH = 2_000;
/** Of interfaces and hosts. Each is looked at from many sides. */
const MAX_NAMES = 50_000;
const NAME = /\b(?:bg|temu)\.\w+\.\w|kuajingmaihuo\.com/g;
const SHORTEST = 8;
/** With fewer words and signs no text makes a tree that fills the memory: the worst that was found takes 0.75 GB with all the rest. */
const HEAVY = 500_000;

const VENDORED = /(?:^|\/)(?:vendor|vendors|third[-_]party|bower_components|node_modules)\//;
const MINIFIED = /\.min\.[a-z]+$/i;
/** In a comment of the header only: the words also stand in texts about generated files. */
const GENERATED =
  /^[ \t]*(?:\/\/|\/\*|\*|#|<!--|--|;|%|@?rem\b).*(?:@generated\b|\bDO NOT (?:EDIT|MODIFY)\b|自动生成.*(?:请勿|不要)(?:手动)?(?:修改|编辑))/m;

/**
 * Why a file is not looked into; null for nearly all. A file that the user named itself is edited although it is generated or
 * has long lines; one that is too large, or whose encoding nobody knows, never is.
 */
export function limitOf(file: SourceFile): UnparsedWhy | null {
  if (file.encoding === 'unknown') return 'encoding';
  if (file.bytes.length > MAX_BYTES) return 'too-large';
  if (hasTooManyNames(file.text)) return 'too-many-names';
  if (file.namedItself) return null;
  if (MINIFIED.test(file.path) || VENDORED.test(file.path) || GENERATED.test(file.text.slice(0, HEADER))) return 'generated';
  return hasLongLine(file.text, MAX_LINE) ? 'long-lines' : null;
}

/** Whether a file is parsed past its limit, only to be read: written by a generator of the program's own, and no larger than code that people write. */
export function isReadable(file: SourceFile, limit: UnparsedWhy): boolean {
  if (limit !== 'generated' || MINIFIED.test(file.path) || VENDORED.test(file.path)) return false;
  return !hasLongLine(file.text, MAX_LINE) && !isHeavy(file);
}

function hasTooManyNames(text: string): boolean {
  if (text.length < MAX_NAMES * SHORTEST) return false;
  let count = 0;
  for (const _ of text.matchAll(NAME)) if (++count > MAX_NAMES) return true;
  return false;
}

/** Large enough to be tried before it is parsed, which costs as much as parsing: a megabyte of written code has a quarter of a million words and signs. */
export function isHeavy({ text }: SourceFile): boolean {
  return text.length > HEAVY && wordsAndSigns(text) > HEAVY;
}

/** The most that any language could take for tokens. */
function wordsAndSigns(text: string): number {
  let [count, isInWord] = [0, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isOfWord(code)) {
      if (!isInWord) count++;
      isInWord = true;
    } else {
      if (!isBlank(code)) count++;
      isInWord = false;
    }
  }
  return count;
}

function isOfWord(code: number): boolean {
  const [zero, nine, lowerA, lowerZ, upperA, upperZ] = [48, 57, 97, 122, 65, 90];
  return (
    code > 127 || (code >= lowerA && code <= lowerZ) || (code >= upperA && code <= upperZ) || (code >= zero && code <= nine) || code === 95
  );
}

/** A space, a tab, a carriage return; lines are counted. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** Without recursion, so that its own stack does not grow with the depth. */
export function isTooDeep({ root }: Tree): boolean {
  const pending: Node[] = [root];
  const depths: number[] = [0];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const depth = depths.pop() ?? 0;
    if (depth > MAX_DEPTH) return true;
    for (const child of childrenOf(node)) {
      pending.push(child);
      depths.push(depth + 1);
    }
  }
  return false;
}
