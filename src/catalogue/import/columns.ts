import { brackets, plain } from './lines.js';

export type Role = 'group' | 'title' | 'new' | 'old' | 'note' | 'ignored';

const headings: readonly (readonly [Role, RegExp])[] = [
  ['group', /^(?:所属)?(?:接口|api)?(?:分组|组别|组)(?:名称|名)?$/],
  ['title', /^(?:接口|接口名|接口名称|接口说明|接口描述|名称)$/],
  ['new', /^新(?:的)?(?:接口|type|接口type)(?:名称|名)?$/],
  ['old', /^(?:原|旧|老)(?:的)?(?:接口|type|接口type)(?:名称|名)?$/],
  ['note', /^(?:备注|说明|注意|注意事项)$/],
  ['ignored', /^(?:序号|文档|接口文档|文档链接|链接)$/],
];

/** The role of a column by its heading cell, brackets aside; null for an unknown heading. */
export function roleOf(cell: string): Role | null {
  const heading = plain(brackets(cell).rest).replaceAll(' ', '').toLowerCase();
  return headings.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** A row that heads a table: it names the new or the old type's column and one more. */
export function isHeader(cells: readonly string[]): boolean {
  const roles = cells.map(roleOf).filter((role) => role !== null);
  return roles.length >= 2 && roles.some((role) => role === 'new' || role === 'old');
}

/** Generous, so that a spoiled name is seen as one; not the hosts `temu.com` and its kind. */
const typeLike = /(?<![A-Za-z0-9._-])(?:bg|temu)\s*[.．。]\s*(?!com\b|cn\b)[a-z0-9]/i;

export function hasType(text: string): boolean {
  return typeLike.test(text);
}
