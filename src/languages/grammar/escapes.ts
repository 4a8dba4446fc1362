/** The meaning of a backslash in one kind of literal. */
export type Escapes = {
  /** Letter after the backslash → what it stands for. */
  readonly letters: Readonly<Record<string, string>>;
  /** Numeric forms: `x` two digits, `X` up to four (C#), `u` four, `U` eight, `braced` `\u{…}`, `octal` up to three. */
  readonly numbers: readonly ('x' | 'X' | 'u' | 'U' | 'braced' | 'octal')[];
  /** A backslash before anything else: stays (Python, PHP), or goes (Ruby). */
  readonly unknown: 'stays' | 'goes';
  /** A backslash at the end of a line joins it with the next. */
  readonly joins: boolean;
};

const FORMS = {
  x: 'x([0-9a-fA-F]{1,2})',
  X: 'x([0-9a-fA-F]{1,4})',
  u: 'u+([0-9a-fA-F]{4})',
  U: 'U([0-9a-fA-F]{8})',
  braced: 'u\\{\\s*([0-9a-fA-F]+)\\s*\\}',
  octal: '([0-7]{1,3})',
} as const;

/** Letters that most languages share. */
export const C_LETTERS = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
} as const;

/** A function that resolves the escapes of a literal's inner text. */
export function decoderOf(escapes: Escapes): (text: string) => string {
  const numbers = escapes.numbers.map((form) => FORMS[form]);
  const pattern = new RegExp(`\\\\(?:${[...numbers, '(\\r\\n|[^])'].join('|')})`, 'g');
  const letters = new Map(Object.entries(escapes.letters));

  return (text) =>
    text.replace(pattern, (whole, ...groups: unknown[]) => {
      for (const [i, form] of escapes.numbers.entries()) {
        const digits = groups[i];
        if (typeof digits === 'string') return character(Number.parseInt(digits, form === 'octal' ? 8 : 16), whole);
      }
      const letter = whole.slice(1);
      if (escapes.joins && (letter === '\n' || letter === '\r\n')) return '';
      return letters.get(letter) ?? (escapes.unknown === 'stays' ? whole : letter);
    });
}

function character(code: number, whole: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
