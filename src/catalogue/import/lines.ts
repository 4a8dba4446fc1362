/** A document as all three formats give it: prose, and rows of cells, each with its 1-based line in the text as given. */
export type ProseLine = { readonly kind: 'prose'; readonly line: number; readonly text: string };
export type RowLine = { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] };
export type Line = ProseLine | RowLine;

/** Full-width forms, special spaces and invisible characters become plain; words stay. */
export function plain(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u3000\s]+/g, ' ')
    .trim();
}

const bracketed = /\s{0,9}[（(【]([^（）()【】]{0,999})[）)】]/g;

/** Text in brackets, apart from the rest; the words of each as they stand. */
export function brackets(text: string): { readonly rest: string; readonly notes: readonly string[] } {
  const notes = [...text.matchAll(bracketed)].map(([, note = '']) => note.trim()).filter((note) => note !== '');
  return { rest: text.replace(bracketed, ' ').trim(), notes };
}
