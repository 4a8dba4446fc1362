import { type Line, lineAt } from './line.js';
import { wordTo } from './literal.js';

/*
 * What the words around a value call it where no key stands right before: the method that takes it, the subject of a sentence, an option, the head of its
 * column.
 */

const FAR = 160;
const MOST_ROWS = 40;

const ways: readonly RegExp[] = [
  // setRevision("v"), .withCommit("v")
  /\b(?:set|with)_?(?<name>[A-Za-z]\w{1,40})\(\s?["'`]$/,
  // map.put("etag", "v"), headers.set('X-Request-Id', 'v')
  /\b(?:put|set|add|append|header|setHeader|setItem|field|entry|define|eq|where)\(\s?["'](?<name>[\w.-]{2,60})["'],\s?["'`]$/i,
  // assertEquals(row.skuNo, "v")
  /\b(?:assert_?\w{0,20}|equal|strictEqual|is|same)\([^()"'`\n]{0,60}\b(?<name>[A-Za-z_]\w{1,40})(?:["']?\])?(?:\(\))?,\s?["'`]$/i,
  // <td>commit</td><td>v
  /<(?:td|th|dt|b|strong)>(?<name>[\w -]{2,40})[:：]?<\/(?:td|th|dt|b|strong)>\s{0,4}<(?:td|dd|span|code)>$/,
  // --uuid "v"
  /\s--?(?<name>[a-z][\w-]{1,30})[ =]["']?$/,
  // commit v
  /\b(?<name>commit|sha\d{0,3}|md5|revision|rev|checksum|digest|etag|trace|request|uuid|merge|tree|parent|blob) [\x60"'(]?$/i,
  // 提交：`v`
  /(?<name>[\u4e00-\u9fff]{2,8})(?:[:：是为]|\s)\s?[\x60"'“「]?$/,
];

/* What stands between a name and its value: expect(row.skuNo).toBe('v'), orderNo.equals("v"), the request-id is `v` */
const between = [
  /["'\])(]{0,6}\.(?:not\.)?(?:toBe|toEqual|toStrictEqual|equals|isEqualTo|eq|contains|includes|startsWith)\(\s?["'`]$/,
  /["'`]? (?:is|was|equals|of|=) ["'`]?$/,
];

/** What a value that begins at `start` is called there; null where nothing says it. */
export function nameAround(start: number, text: string): string | null {
  const line = lineAt(text, start);
  const before = text.slice(Math.max(line.start, start - FAR), start);
  for (const way of ways) {
    const name = way.exec(before)?.groups?.name;
    if (name !== undefined) return name.replaceAll(' ', '_');
  }
  for (const sign of between) {
    const name = wordTo(before, sign.exec(before)?.index ?? 0);
    if (name !== '') return name;
  }
  return headOfColumn(line, start, text);
}

/** The cell of the first row above it, of a table of Markdown or CSV whose rows have as many cells each. */
function headOfColumn(line: Line, start: number, text: string): string | null {
  const sign = ['|', '\t', ';', ','].find((one) => line.text.includes(one));
  if (sign === undefined || line.text.length > 2000 || line.start === 0) return null;
  const column = line.text.slice(0, start - line.start).split(sign).length - 1;
  const count = line.text.split(sign).length;
  let head: string | null = null;
  let above = line;
  for (let rows = 0; rows < MOST_ROWS && above.start > 0; rows++) {
    above = lineAt(text, above.start - 1);
    const cells = above.text.split(sign);
    if (cells.length !== count) break;
    if (!/^[|\s:-]+$/.test(above.text)) head = cells[column] ?? null;
  }
  const name = head?.replace(/["'`*]/g, '').trim() ?? '';
  return /^[A-Za-z_\u4e00-\u9fff][\w .\u4e00-\u9fff-]{0,40}$/.test(name) ? name.replaceAll(' ', '_') : null;
}
