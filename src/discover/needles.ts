import type { Search } from './search.js';

export type Verdict = 'none' | 'related' | 'token';

/** What makes a file worth parsing, as two questions: of bytes (fast, may say too much) and of decoded text (exact). */
export type Needles = {
  /** A file that holds none of these, as ASCII bytes, has the verdict `none`. */
  readonly words: readonly string[];
  ofBytes(view: Buffer): Verdict;
  ofText(text: string): Verdict;
};

/** Whole tokens only: `bg.goods.add` is the beginning of other names. */
const LEFT = '(?<![A-Za-z0-9_.-])';
const RIGHT = '(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])';

/** The second byte of a GBK character may be an ASCII letter, so a letter after a high byte does not prove that a name goes on. */
const LEFT_IN_BYTES = `(?:${LEFT}|(?<=[\\x81-\\xfe][A-Za-z0-9_]))`;

/** A domain by itself is part of a host that is put together; `seller.kuajingmaihuo.com` is another site. */
const NOT_BELOW = '(?<![A-Za-z0-9_-]|[A-Za-z0-9_-]\\.)';

/** Any name of the platform, one that is put together (`'bg.' + x`, `bg.goods.${x}`), and the pattern of a prefix test (`/^bg\.glo/`). */
const API_NAME = '(?:bg|temu)(?:\\.(?:[A-Za-z0-9_]+\\.|[$\'"`%{#])|\\\\{1,2}\\.)';

/**
 * Ends and beginnings of the names, chosen by their first letter: a byte search looks for that one first, and `t` or `k` is everywhere.
 * A file without any of these has nothing to look at closer.
 */
const ANCHORS = ['bg', 'mu.', 'jingma'];

export function needlesFor(search: Pick<Search, 'tokens' | 'hosts' | 'related'>): Needles {
  const tokens = [...search.tokens, ...search.hosts];
  const words = [...tokens, ...search.related];
  const anchors = anchorsFor([...words, ...search.hosts.map(domainOf)]);
  const sought = anchors.map((anchor) => Buffer.from(anchor, 'latin1'));
  const domains = search.hosts.map(domainOf);
  const inBytes = questions(LEFT_IN_BYTES, tokens, words, domains);
  const inText = questions(LEFT, tokens, words, domains);
  return {
    words: anchors,
    ofBytes(view) {
      for (const anchor of sought) if (view.includes(anchor)) return inBytes(view.toString('latin1'));
      return 'none';
    },
    ofText: inText,
  };
}

/** Files that hold one of `words` as a whole identifier. */
export function wordNeedles(words: readonly string[]): Needles {
  const sought = new RegExp(`(?<![A-Za-z0-9_$])(?:${words.map(quoted).join('|')})(?![A-Za-z0-9_$])`);
  const ask = (text: string): Verdict => (sought.test(text) ? 'related' : 'none');
  return { words, ofBytes: (view) => ask(view.toString('latin1')), ofText: ask };
}

type Ask = (text: string) => Verdict;

function questions(left: string, tokens: readonly string[], words: readonly string[], domains: readonly string[]): Ask {
  const token = oneOf(left, tokens);
  const related = new RegExp([`${left}${API_NAME}`, oneOf(left, words).source, oneOf(NOT_BELOW, domains).source].join('|'));
  return (text) => {
    if (token.test(text)) return 'token';
    return related.test(text) ? 'related' : 'none';
  };
}

/** Longest first is not needed: what follows a shorter alternative rules it out. */
function oneOf(left: string, words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/ : new RegExp(`${left}(?:${words.map(quoted).join('|')})${RIGHT}`);
}

/** Every word holds at least one anchor; words of a new announcement bring their own where they hold none. */
export function anchorsFor(words: readonly string[]): readonly string[] {
  const anchors = [...ANCHORS];
  for (const word of words) {
    if (!anchors.some((anchor) => word.includes(anchor))) anchors.push(word);
  }
  return anchors;
}

/** `kuajingmaihuo.com`: a host put together from parts still names its domain. */
function domainOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

function quoted(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
