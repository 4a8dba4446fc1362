import type { Range } from '../model/index.js';
import { lineAt } from './line.js';
import type { Code, Name } from './literal.js';
import { isHarmless } from './words.js';

/** Strings that nobody calls a thing by (`Ab3$kd9!`, `a8f3c19bd2`) on a line that names a secret, whatever the code does with both. */
export function oddStrings(names: readonly Name[], { text, pieces }: Code): readonly Range[] {
  const found: Range[] = [];
  let done = -1;
  for (const { index } of names) {
    if (index < done) continue;
    const line = lineAt(text, index);
    done = line.end;
    for (let at = line.start; at < line.end; ) {
      const piece = pieces.at(at);
      if (piece === null) at++;
      else {
        if (piece.kind === 'string' && isOdd(text.slice(piece.inner.start, piece.inner.end))) found.push(piece.inner);
        at = piece.end;
      }
    }
  }
  return found;
}

function isOdd(value: string): boolean {
  if (value.length < 8 || value.length > 128 || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (/[\s/\\:;,|=<>()[\]{}"'`?]|^[#^@]|%[sdv]|^\d{4}-\d|^v?\d{1,3}\.\d/.test(value) || isHarmless(value)) return false;
  const signs = new Set(value.replace(/[A-Za-z0-9\u0080-\uffff]/g, ''));
  if (/[!#$%^&*~]/.test(value) && !/^[$&%*.]/.test(value) && !value.slice(value.indexOf('@') + 1 || value.length).includes('.'))
    return true;
  if (!/[a-z]/.test(value)) return false;
  return (signs.size >= 2 && /[A-Z]/.test(value) && !value.includes('@')) || (value.match(/[A-Za-z]\d|\d[A-Za-z]/g) ?? []).length >= 4;
}
