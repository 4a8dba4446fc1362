import type { Range } from '../model/index.js';
import { isSecretName } from './names.js';
import { isHarmless } from './words.js';

const FAR = 400;
const valueNames =
  /(?<![\w:@.-])(?:(?:default|initial)-?value|value|content|default|connectionString)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/dgi;

/** The values that tags give a name: an attribute, another attribute of the same tag, the element's text. Null for a name outside of tags. */
export function markupValues(text: string, index: number, end: number): readonly Range[] | null {
  const open = tagAround(text, index);
  if (open !== null) return [...attribute(text, index, end), ...besideAttribute(text, open, index), ...elementText(text, open, index)];
  return afterElement(text, index, end);
}

/** The offset of the tag that holds `index`. */
function tagAround(text: string, index: number): number | null {
  const from = Math.max(0, index - FAR);
  const before = text.slice(from, index);
  const open = before.lastIndexOf('<');
  if (open === -1 || !/^<[A-Za-z][\w:.-]*(?:\s[^<>]*)?$|^<$/.test(before.slice(open))) return null;
  return from + open;
}

/** `token="v"`; what is bound (`:token="v"`, `v-model="v"`) is an expression. */
function attribute(text: string, index: number, end: number): readonly Range[] {
  const given = /^\s*=\s*(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)')/d.exec(text.slice(end, end + FAR))?.indices?.groups;
  const value = given?.double ?? given?.single;
  if (
    value === undefined ||
    !/\s(?:[\w-]*)$/.test(text.slice(Math.max(0, index - 40), index)) ||
    /\s(?:v-|x-|ng-)\S*$/.test(text.slice(Math.max(0, index - 40), index))
  )
    return [];
  return shown(text, end + value[0], end + value[1]);
}

/** `<input name="token" value="v">`, `<a-input v-model="form.token" default-value="v">`, in either order. */
function besideAttribute(text: string, open: number, index: number): readonly Range[] {
  if (
    !/(?:\bname|\bkey|\bid|\bproperty|\bv-model(?::\w{1,20})?|\bng-?model\)?\]?)\s{0,9}=\s{0,9}["'][\w.:-]{0,80}$/i.test(
      text.slice(open, index),
    )
  )
    return [];
  const tag = /^[^<>]*/.exec(text.slice(open + 1, open + 1 + 2 * FAR))?.[0] ?? '';
  return [...tag.matchAll(valueNames)].flatMap(({ indices }) => {
    const value = indices?.groups?.double ?? indices?.groups?.single;
    return value === undefined ? [] : shown(text, open + 1 + value[0], open + 1 + value[1]);
  });
}

/** `<token>v</token>`, `<entry key="token">v</entry>`, `<property name="token"><value>v`. */
function elementText(text: string, open: number, index: number): readonly Range[] {
  const isTagName = /^<[\w:.-]*$/.test(text.slice(open, index));
  if (
    !isTagName &&
    !/(?:\b(?:name|key)\s*=\s*["'][\w.:-]*|\b(?:label|title|header|term)\s*=\s*["'][\w.: -]{0,40})$/i.test(text.slice(open, index))
  )
    return [];
  const rest = /^[^<>]*>(?:\s*<(?:value|\w{1,30} name="[\w.]{0,40}value")>)?\s*(?:<!\[CDATA\[)?/.exec(text.slice(index, index + FAR))?.[0];
  if (rest === undefined || /^[^>]*\/\s*>/.test(rest)) return [];
  const from = index + rest.length;
  const body = /^(?:(?!\]\]>)[^<])*/.exec(text.slice(from, from + 4000))?.[0] ?? '';
  if (from + body.length < text.length && !/^(?:<\/|\]\]>)/.test(text.slice(from + body.length, from + body.length + 3))) return [];
  const lead = /^\s*/.exec(body)?.[0].length ?? 0;
  return shown(text, from + lead, from + body.trimEnd().length);
}

/** `<key>AppSecret</key><string>v</string>`, `<field name="key">app_secret</field><field name="value">v</field>`. */
function afterElement(text: string, index: number, end: number): readonly Range[] | null {
  // <li>密码：<code>v</code>
  const marked = /^ ?[:：] ?<(?:code|b|strong|span|em)>(?<value>[^<\s]{1,300})</di.exec(text.slice(end, end + FAR))?.indices?.groups?.value;
  if (marked !== undefined) return shown(text, end + marked[0], end + marked[1]);
  if (
    !/<(?:key|name|string|t[dh]|dt|label|span|b|strong|code|field name="key"|\w{1,20} name="[\w.]{0,40}name")>\s{0,20}[\w. ]{0,20}$/i.test(
      text.slice(Math.max(0, index - 60), index),
    )
  )
    return null;
  const value =
    /^ {0,9}[:：]?<\/\w{1,20}>\s{0,40}(?:<(?:string|value|defaultValue|td|dd|span|code|field name="value"|\w{1,20} name="[\w.]{0,40}value")>\s{0,40}(?:<code>)?)?(?<value>[^<\s]{1,300})(?=\s{0,40}<)/di.exec(
      text.slice(end, end + FAR),
    )?.indices?.groups?.value;
  return value === undefined ? [] : shown(text, end + value[0], end + value[1]);
}

/** `<th>shop</th><th>token</th>` above `<td>a</td><td>v</td>`: by the column of the table. */
export function columnsOfPage(text: string, names: readonly { readonly index: number; readonly end: number }[]): readonly Range[] {
  const columns = names.filter(
    ({ index, end }) =>
      /<th(?:\s[^<>]{0,100})?>\s{0,40}$/.test(text.slice(Math.max(0, index - 160), index)) &&
      /^\s{0,40}<\/th>/.test(text.slice(end, end + 46)),
  );
  return columns.slice(0, MOST_COLUMNS).flatMap(({ index, end }) => {
    const row = text.lastIndexOf('<tr', index);
    const stop = text.indexOf('</table', end);
    if (row === -1) return [];
    const column = text.slice(row, index).split(/<th[\s>]/).length - 2;
    const rows = text.slice(end, Math.min(stop === -1 ? text.length : stop, end + FAR_BELOW)).split(/<tr[\s>]/);
    let at = end + (rows[0]?.length ?? 0);
    return rows.slice(1).flatMap((cells) => {
      const cell = [...cells.matchAll(/<td(?:\s[^<>]{0,100})?>\s{0,40}(?:<\w{1,10}>)?(?<value>[^<\s]{1,300})?/dg)][column]?.indices?.groups
        ?.value;
      const start = at + '<tr>'.length;
      at = start + cells.length;
      return cell === undefined ? [] : shown(text, start + cell[0], start + cell[1]);
    });
  });
}

const FAR_BELOW = 20_000;
const MOST_COLUMNS = 40;

function shown(text: string, start: number, end: number): readonly Range[] {
  const value = text.slice(start, end);
  return end <= start || isHarmless(value) || /^\{[^}]*\}$/.test(value) || isSecretName(value) ? [] : [{ start, end }];
}
