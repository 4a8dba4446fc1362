import { lazily } from '../../base/lazily.js';
import { literalPattern } from '../../base/literal-pattern.js';
import { bomOf } from '../text/encoding.js';
import type { Search } from './search.js';

export type Verdict = 'none' | 'related' | 'token';

/** Names that make a file worth parsing, as two questions: of bytes (fast, may say too much) and of decoded text (exact). */
export type Needles = {
  /** A file that holds none of these, as ASCII bytes, has the verdict `none`. */
  readonly words: readonly string[];
  ofBytes(view: Buffer): Verdict;
  /** Of many files at once; false where each of them has the verdict `none`, but for those in UTF-16. */
  mayBeIn(view: Buffer): boolean;
  ofText(text: string): Verdict;
  /** Whether the bytes hold an old type, not a host alone. */
  holdsType(bytes: Buffer): boolean;
  /** Whether the bytes hold more whole tokens than `most`, in any encoding. */
  isOver(most: number, bytes: Buffer): boolean;
};

/**
 * `pattern` (global) tells where a name may be and that it ends there, `left` (sticky, no width) that it begins there. Apart, since a
 * search that begins with a look behind tries every place: it takes ten times as long.
 */
type Rule = { readonly pattern: RegExp; readonly left: string };

/** Whole tokens only: `bg.goods.add` is the beginning of other names. The end of an escape (`\n`, `\u4e2d`, `%22`) is no part of a name. */
const ESCAPE = '(?<=\\\\(?:[abefnrstv]|[0-7]{1,3}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|%[0-9A-Fa-f]{2})';
const LEFT = `(?<![A-Za-z0-9_.-])|${ESCAPE}`;
const RIGHT = '(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])';

/** A domain by itself is part of a host that is put together; `seller.kuajingmaihuo.com` is another site. */
const NOT_BELOW = '(?<![A-Za-z0-9_-]|[A-Za-z0-9_-]\\.)';

/** The second byte of a GBK character may be an ASCII letter, so a letter after a high byte does not prove that a name goes on. */
const OR_AFTER_HIGH_BYTE = '(?<=[\\x81-\\xfe][A-Za-z0-9_])';

/**
 * Any name of the platform, one that is put together (`'bg.' + x`, `bg.goods.${x}`), the pattern of a prefix test (`/^bg\.glo/`), and a
 * host whose region is put in at run time (`openapi-b-${region}.temu.com`).
 */
const API_NAME = /(?:bg|temu)(?:\.(?:[A-Za-z0-9_]+\.|[$'"`%{#])|\\{1,2}\.)|openapi-(?:b-)?(?=[$'"`%{}+#<])/g;

/**
 * Ends and beginnings of the names, chosen by their first letter: a byte search looks for that one first, and `t` or `k` is everywhere.
 * A file without any of these has nothing to look at closer.
 */
const ANCHORS = ['bg', 'mu.', 'jingma'];

export function needlesFor(search: Pick<Search, 'tokens' | 'hosts' | 'related'>): Needles {
  const tokens = [...search.tokens, ...search.hosts];
  const domains = search.hosts.map(domainOf);
  const anchors = anchorsFor([...tokens, ...search.related, ...domains]);
  const sought = anchors.map((anchor) => Buffer.from(anchor, 'latin1'));
  const token = lazily((): Rule[] => [{ pattern: oneOf(tokens, RIGHT), left: LEFT }]);
  const related = lazily((): Rule[] => [
    { pattern: API_NAME, left: LEFT },
    { pattern: oneOf(search.related, RIGHT), left: LEFT },
    { pattern: oneOf(domains, RIGHT), left: NOT_BELOW },
  ]);
  const types = lazily(() => asking([{ pattern: oneOf(search.tokens, RIGHT), left: LEFT }], [], null));
  const inBytes = lazily(() => asking(token(), related(), OR_AFTER_HIGH_BYTE));
  const inText = lazily(() => asking(token(), related(), null));
  return {
    words: anchors,
    ofBytes: (view) => (mayBeIn(view) ? inBytes()(view.toString('latin1')) : 'none'),
    mayBeIn,
    ofText: (text) => inText()(text),
    holdsType: (bytes) => types()(bytes.toString('latin1')) !== 'none',
    isOver: (most, bytes) => counted(bytes, token(), most + 1) > most,
  };

  function mayBeIn(view: Buffer): boolean {
    for (const anchor of sought) if (view.includes(anchor)) return true;
    return false;
  }
}

/** Files that hold one of `words` as a whole identifier. */
export function wordNeedles(words: readonly string[]): Needles {
  const ask = asking([], [{ pattern: oneOf(words, '(?![A-Za-z0-9_$])'), left: '(?<![A-Za-z0-9_$])' }], null);
  return {
    words,
    ofBytes: (view) => ask(view.toString('latin1')),
    mayBeIn: () => true,
    ofText: ask,
    holdsType: () => false,
    isOver: () => false,
  };
}

/** Every file that is text: for what is read as a whole. */
export const EVERYTHING: Needles = {
  words: [],
  mayBeIn: () => true,
  ofBytes: () => 'related',
  ofText: () => 'related',
  holdsType: () => false,
  isOver: () => false,
};

/** Of so many words each is sought by itself; of more, all of them in one pattern. */
const FEW = 4;

/** Says of a file that it may hold one of the words: whoever needs to know looks closer. */
export function coarseNeedles(words: readonly string[]): Needles {
  const sought = words.map((word) => Buffer.from(word, 'latin1'));
  const any = oneOf(words, '');
  const mayBeIn = (view: Buffer): boolean =>
    sought.length <= FEW ? sought.some((word) => view.includes(word)) : view.toString('latin1').search(any) >= 0;
  return {
    words,
    mayBeIn,
    ofBytes: (view) => (mayBeIn(view) ? 'related' : 'none'),
    ofText: () => 'related',
    holdsType: () => false,
    isOver: () => false,
  };
}

/** Every word holds at least one anchor; words of a new announcement bring their own where they hold none. */
export function anchorsFor(words: readonly string[]): readonly string[] {
  const anchors = [...ANCHORS];
  for (const word of words) {
    if (!anchors.some((anchor) => word.includes(anchor))) anchors.push(word);
  }
  return anchors;
}

/** `orLeft`: what else may stand before a name. */
function asking(token: readonly Rule[], related: readonly Rule[], orLeft: string | null): (text: string) => Verdict {
  const ready = (rule: Rule) => ({ pattern: rule.pattern, left: new RegExp(orLeft === null ? rule.left : `${rule.left}|${orLeft}`, 'y') });
  const tokens = token.map(ready);
  const others = related.map(ready);
  return (text) => {
    if (tokens.some((rule) => holds(text, rule))) return 'token';
    return others.some((rule) => holds(text, rule)) ? 'related' : 'none';
  };
}

function holds(text: string, { pattern, left }: { readonly pattern: RegExp; readonly left: RegExp }): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    left.lastIndex = match.index;
    if (left.test(text)) return true;
    pattern.lastIndex = match.index + 1;
  }
  return false;
}

/** As far as `most`. In UTF-16 every second byte of a name is zero: they are left out. */
function counted(bytes: Buffer, rules: readonly Rule[], most: number): number {
  const bom = bomOf(bytes);
  const whole = bytes.toString('latin1');
  const text = bom === 'utf-16le' || bom === 'utf-16be' ? whole.replaceAll('\0', '') : whole;
  let count = 0;
  for (const { pattern } of rules) {
    pattern.lastIndex = 0;
    while (count < most && pattern.exec(text) !== null) count++;
  }
  return count;
}

/** Longest first is not needed: what follows a shorter alternative rules it out. */
function oneOf(words: readonly string[], right: string): RegExp {
  return words.length === 0 ? /(?!)/g : new RegExp(`(?:${words.map(literalPattern).join('|')})${right}`, 'g');
}

/** `kuajingmaihuo.com`: a host put together from parts still names its domain. */
function domainOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
