import { lineOf, remembered } from '../../src/base/tree.js';
import type { ClassNode, Range, Tree } from '../../src/model/index.js';

const WORDS = '半托管?|全托管?|semi(?:[-_ ]?managed?)?|full(?:y)?(?:[-_ ]?managed?)?';
/** `1 = 半托`, `2：全托`, `1-semi`; and `半托=1`. The words that follow must not go on. */
const numberFirst = new RegExp(`(?<![\\w.])(\\d{1,4})[ \\t]?(?:=>|->|[-=:：、)]|是|为|表示)?[ \\t]?(${WORDS})(?![\\w-])`, 'gi');
const wordFirst = new RegExp(`(?<![\\w-])(${WORDS})[ \\t]?(?:=|:|：|是|为)[ \\t]?(\\d{1,4})(?![\\w.])`, 'gi');

const isNumber = /^[\s:]*(?:readonly\s+)?(?:number|u?int(?:8|16|32|64)?|integer|short|byte|long)\b/i;

/** A type of whole numbers, as a member declares it. */
export function isNumeric(type: string): boolean {
  return isNumber.test(type.replace(/^\s*\?/, ''));
}

/** The number that 半托 has, as the comments at a member's declaration say it, or its class's comment beside its name; null where none does, or both kinds have it. */
export function codeOfSemi(name: string, at: Range, of: ClassNode, tree: Tree): string | null {
  const ofClass = commentAbove(linesOf(tree), lineOf(tree.file, of.range.start) - 1).filter((said) => said.includes(name));
  return codeAt(lineOf(tree.file, at.start) - 1, tree) ?? codeIn(ofClass.join('\n'));
}

/** The same of one line, counted from 0, and the comment above it. */
export function codeAt(line: number, tree: Tree): string | null {
  const lines = linesOf(tree);
  return codeIn(lines[line] ?? '') ?? codeIn(commentAbove(lines, line).join('\n'));
}

const linesOf = remembered(({ file: { text } }: Tree): readonly string[] => text.split('\n'));

const LONGEST_COMMENT = 12;

/** The lines of the comment that ends right above a line. */
function commentAbove(lines: readonly string[], line: number): readonly string[] {
  const found: string[] = [];
  for (let above = line - 1; above >= 0 && found.length < LONGEST_COMMENT; above--) {
    const said = lines[above] ?? '';
    if (!/^\s*(?:\/\/|\/\*|\*|#|@|""")/.test(said)) break;
    found.push(said);
  }
  return found;
}

/** The number of 半托 in a text that gives each kind one. `半托=1 全托=2` has a number before a kind, too. */
function codeIn(text: string): string | null {
  const said = text.slice(0, 2000);
  return semiOf([...said.matchAll(wordFirst)].map(([, word = '', code = '']) => [word, code] as const)) ?? semiOf(numbersFirst(said));
}

function numbersFirst(said: string): readonly (readonly [word: string, code: string])[] {
  return [...said.matchAll(numberFirst)].map(([, code = '', word = '']) => [word, code] as const);
}

function semiOf(pairs: readonly (readonly [word: string, code: string])[]): string | null {
  const isSemi = (word: string): boolean => /^(?:semi|半)/i.test(word);
  const semi = new Set(pairs.flatMap(([word, code]) => (isSemi(word) ? [code] : [])));
  const full = new Set(pairs.flatMap(([word, code]) => (isSemi(word) ? [] : [code])));
  const [only] = semi;
  return only !== undefined && semi.size === 1 && full.size === 1 && !full.has(only) ? only : null;
}
