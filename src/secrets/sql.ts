import type { Range } from '../model/index.js';
import { begin, bracketAt } from './brackets.js';
import { type Code, direct, type Name } from './literal.js';
import { itemAt } from './rows.js';
import { isSecretName } from './names.js';

const FAR = 500;

/** `UPDATE config SET value = 'v' WHERE name = 'app_secret'`: what is set where the row is called after a secret. */
export function settingOf({ index }: Name, { text, pieces }: Code): readonly Range[] {
  const from = Math.max(0, index - FAR);
  const before = text.slice(from, index).toLowerCase();
  if (!/(?:=|like|in\s?\()\s?["'][\w.:%-]{0,60}$/.test(before.slice(-80))) return [];
  const where = [...before.matchAll(/\swhere\s/g)].at(-1)?.index ?? -1;
  const set = before.lastIndexOf('set ', where);
  if (where === -1 || set === -1 || !/\bupdate\s/.test(before.slice(0, set)) || before.slice(set).includes(';')) return [];
  const values = /=\s?n?(?=["'])/g;
  return [...before.slice(set, where).matchAll(values)].flatMap((given) =>
    direct(pieces.stringFrom(text, from + set + given.index + given[0].length), text),
  );
}

/** `INSERT INTO shop VALUES (1, 'v')` beside `CREATE TABLE shop (id INT, app_secret VARCHAR(64))`: the columns are known by their order. */
export function insertedByOrder(code: Code): readonly Range[] {
  const { text, pieces } = code;
  if (!/\bcreate\s+table\b/i.test(text)) return [];
  const columns = new Map<string, readonly number[]>();
  for (const { index, 0: head, 1: name = '' } of text.matchAll(
    /\bcreate\s{1,9}table\s{1,9}(?:if\s{1,9}not\s{1,9}exists\s{1,9})?[`"[]?([\w.]{1,80})[`"\]]?\s{0,9}(?=\()/gi,
  )) {
    const table = bracketAt(text, pieces, index + head.length);
    const secret = (table?.items ?? []).flatMap((item, i) => {
      const from = begin(item, text);
      const called = /^[`"[]?(\w{1,80})/.exec(text.slice(from, from + 84))?.[1] ?? '';
      return isSecretName(called) && !/^(?:key|index|unique|primary|constraint)$/i.test(called) ? [i] : [];
    });
    if (secret.length > 0) columns.set(name.toLowerCase(), secret);
  }
  if (columns.size === 0) return [];
  return [...text.matchAll(/\binto\s{1,9}[`"[]?([\w.]{1,80})[`"\]]?\s{1,9}values\s{0,9}(?=\()/gi)].flatMap(
    ({ index, 0: head, 1: name = '' }) => {
      const found: Range[] = [];
      const secret = columns.get(name.toLowerCase()) ?? [];
      for (let at = index + head.length, rows = 0; secret.length > 0 && rows < 400; rows++) {
        const row = bracketAt(text, pieces, at);
        if (row === null) break;
        found.push(...secret.flatMap((column) => itemAt(row, column, code)));
        const next = /^\s{0,40},\s{0,40}(?=\()/.exec(text.slice(row.end, row.end + 82));
        if (next === null) break;
        at = row.end + next[0].length;
      }
      return found;
    },
  );
}
