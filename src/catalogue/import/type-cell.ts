import { brackets, plain } from './lines.js';

type Trouble = { readonly what: 'not-a-type' | 'two-types'; readonly text: string };
export type TypeCell =
  | { readonly ok: true; readonly names: readonly [string, ...string[]]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly trouble: Trouble };

const type = /^(?:bg|temu)\.[a-z0-9]+(?:\.[a-z0-9_]+)+$/;
/** `bg.goods.addbg.goods.edit`: two names whose space was lost. */
const glued = /.(?:bg|temu)\./;

/** A cell that gives a type: `name`, `name=alias`, with notes in brackets. A name may be broken by a space next to one of its dots only. */
export function readTypeCell(cell: string): TypeCell {
  const { rest, notes } = brackets(cell);
  const parts = plain(rest)
    .replace(/(?<=[a-z0-9_ ])[。．](?=[a-z0-9_ ])/g, '.')
    .split('=')
    .map((part) => part.trim().replace(/\s{0,9}\.\s{0,9}/g, '.'));
  const [first = '', ...aliases] = parts;
  const bad = parts.find((part) => !type.test(part) || glued.test(part));
  if (bad === undefined) return { ok: true, names: [first, ...aliases], notes };
  const what = /(?:bg|temu)\..*(?:bg|temu)\./.test(bad) ? 'two-types' : 'not-a-type';
  return { ok: false, trouble: { what, text: cell.trim() } };
}
