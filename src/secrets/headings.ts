import type { Range } from '../model/index.js';
import { isMade, isPlain } from './chosen.js';
import type { TextKind } from './kinds.js';
import { type Line, lineAt } from './line.js';
import { isSurelySecret } from './names.js';
import { isHarmless } from './words.js';

const LONGEST = 80;
const LONGEST_END = 16;
const MOST_BELOW = 4;

/** `## App secret⏎⏎v`, `<summary>token</summary>⏎⏎v`, `# 密钥：⏎# v`: what stands alone below a line that is nothing but the name of a secret. */
export function belowHeadings(
  names: readonly { readonly name: string; readonly index: number }[],
  text: string,
  kind: TextKind,
): readonly Range[] {
  return names.flatMap(({ name, index }) => {
    const rest = text.indexOf('\n', index) - index - name.length;
    if (rest < 0 || rest > LONGEST_END) return [];
    const line = lineAt(text, index);
    if (line.text.length > LONGEST || !isSurelySecret(name)) return [];
    const lead = comment.exec(line.text)?.[0].trim() ?? '';
    const said = line.text.slice(line.text.indexOf(lead) + lead.length);
    if (!isHeading(said, name) || (lead === '' && !/^(?:prose|markup|any)$/.test(kind.kind))) return [];
    return firstBelow(line, lead, text);
  });
}

const comment = /^\s*(?:\/\/+|#(?=\s)|--|;|\*|\/\*+)\s?/;

/** Marks of a heading, an item or a bold word, at most three words, and the name. */
function isHeading(line: string, name: string): boolean {
  const said = line
    .replace(/<\/?\w{1,10}>|\*\/|[#*_`]/g, ' ')
    .trim()
    .replace(/^(?:\d{1,2}[.、]|-)|[:：]$/g, '')
    .trim();
  return /^[\w\u4e00-\u9fff -]{2,40}$/.test(said) && said.endsWith(name) && said.slice(0, -name.length).trim().split(' ').length <= 3;
}

const alone =
  /^[ \t>*#/;-]{0,12}(?:<\w{1,10}>)?[`"'“*]{0,3}(?<value>[A-Za-z0-9][\w@!#$%^.+/=-]{5,200})[`"'”*]{0,3}(?:<\/\w{1,10}>)?[ \t]*$/d;

/** The next line that says something, a fence passed over; in a comment, if it is one of the same kind. */
function firstBelow(head: Line, lead: string, text: string): readonly Range[] {
  let line = head;
  for (let count = 0; count < MOST_BELOW && line.end < text.length; count++) {
    line = lineAt(text, line.end + 1);
    const said = line.text.trim();
    if (lead !== '' && !said.startsWith(lead.startsWith('/*') ? '*' : lead)) return [];
    if (said === '' || said === lead || /^(?:```|~~~)\w{0,12}$/.test(said)) continue;
    const value = alone.exec(line.text)?.indices?.groups?.value;
    const written = value === undefined ? '' : line.text.slice(value[0], value[1]);
    return value !== undefined && isValue(written) ? [{ start: line.start + value[0], end: line.start + value[1] }] : [];
  }
  return [];
}

function isValue(written: string): boolean {
  if (isHarmless(written) || isPlain(written) || /=[^=]/.test(written)) return false;
  return isMade(written) || (/\d/.test(written) && /[A-Za-z]/.test(written) && !/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,5}$/.test(written));
}
