/** An interpolated string that is open. `depth`: braces of the substitution that is being read; 0 in the fixed text. */
type Frame = { readonly verbatim: boolean; depth: number };

/** Comments, characters and strings without substitutions; a raw string ends with as many quotes as it began with. */
const PIECE =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|@"(?:[^"]|"")*(?:"|$)|\$*("{3,9})[\s\S]*?(?:\1(?!")|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)'/y;

/**
 * The text with the doubled quotes of `$@"…"` written as two apostrophes: the grammar takes `"""` at such a string's end for three
 * quotes of its text. Same length, so every place stays where it is.
 */
export function withoutDoubledQuotes(text: string): string {
  if (!text.includes('"""') || !/\$@"|@\$"/.test(text)) return text;
  let masked = '';
  let from = 0;
  for (const at of doubledQuotes(text)) {
    masked += `${text.slice(from, at)}''`;
    from = at + 2;
  }
  return masked + text.slice(from);
}

function* doubledQuotes(text: string): Generator<number> {
  const open: Frame[] = [];
  for (let at = 0; at < text.length; ) {
    const frame = open.at(-1);
    if (frame?.verbatim && frame.depth === 0 && text.startsWith('""', at)) {
      yield at;
      at += 2;
    } else at = frame?.depth === 0 ? inFixedText(text, at, frame, open) : inCode(text, at, frame, open);
  }
}

function inFixedText(text: string, at: number, frame: Frame, open: Frame[]): number {
  const two = text.slice(at, at + 2);
  if (two === '{{' || two === '}}' || (!frame.verbatim && two.startsWith('\\'))) return at + 2;
  if (two.startsWith('{')) frame.depth = 1;
  if (two.startsWith('"') || (!frame.verbatim && two.startsWith('\n'))) open.pop();
  return at + 1;
}

function inCode(text: string, at: number, frame: Frame | undefined, open: Frame[]): number {
  const opening = /^(?:\$@"|@\$"|\$"(?!""))/.exec(text.slice(at, at + 4))?.[0];
  if (opening) {
    open.push({ verbatim: opening.includes('@'), depth: 0 });
    return at + opening.length;
  }
  PIECE.lastIndex = at;
  const piece = PIECE.exec(text)?.[0];
  if (piece) return at + piece.length;
  if (frame && text[at] === '{') frame.depth += 1;
  if (frame && text[at] === '}') frame.depth -= 1;
  return at + 1;
}
