import type { Migration } from '../../model/index.js';

const still = /仍|继续|还|依然/;
const oldOne = /(?:原|旧|老)(?:接口|type)/i;
const plainly = [/仅(?:限)?自研应用/, /两个type都(?:可以|可用|能用)/i];
/** Words of a condition. One that nothing above explains may change what a rename does. */
const conditional = /全托|半托|仍|继续|原接口|旧接口|老接口|除|暂不|不支持|仅|保留/;

export type Note = { readonly applies: Migration['applies']; readonly note: string | null };

/** The meaning of the notes beside a row; null where they set a condition that is not understood. */
export function readNotes(notes: readonly string[]): Note | null {
  const note = notes.length === 0 ? null : [...new Set(notes)].join('；');
  if (notes.some((one) => meaning(one) === null)) return null;
  return { applies: notes.some((one) => meaning(one) === 'semi-only') ? 'semi-only' : 'always', note };
}

function meaning(note: string): Migration['applies'] | null {
  if (fullKeepsOld(note)) return 'semi-only';
  if (plainly.some((pattern) => pattern.test(note))) return 'always';
  return conditional.test(note) ? null : 'always';
}

/** A condition that stands in brackets in a title, where any other bracket is part of the title. */
export function conditionOf(note: string): boolean {
  return fullKeepsOld(note);
}

/** “全托仍使用原接口”: the three in this order, whatever stands between them. */
function fullKeepsOld(note: string): boolean {
  return oldOne.test(behind(behind(note, /全托/), still));
}

/** The text behind the first match; '' without a match. */
function behind(text: string, pattern: RegExp): string {
  const match = pattern.exec(text);
  return match === null ? '' : text.slice(match.index + match[0].length);
}
