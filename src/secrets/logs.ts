import type { Range } from '../model/index.js';
import { trimmed } from './config.js';
import { lineAt } from './line.js';
import { wordTo } from './literal.js';
import { isSecretName } from './names.js';

/** `==>  Preparing: UPDATE shop SET token = ?` above `==> Parameters: v(String)`: what a log says was put into a statement, by its column. */
export function loggedValues(text: string): readonly Range[] {
  if (!text.includes('Parameters: ')) return [];
  return [...text.matchAll(/\bPreparing: /g)].flatMap(({ index, 0: lead }) => {
    const line = lineAt(text, index);
    const statement = text.slice(index + lead.length, Math.min(line.end, index + FAR));
    const next = lineAt(text, Math.min(text.length, line.end + 1));
    const from = next.text.indexOf('Parameters: ');
    if (from === -1) return [];
    const columns = columnsOf(statement);
    let at = next.start + from + 'Parameters: '.length;
    return next.text
      .slice(at - next.start)
      .split(', ')
      .flatMap((written, i) => {
        const value = written.replace(/\(\w{1,20}\)\s?$/, '');
        const start = at;
        at += written.length + 2;
        return isSecretName(columns[i] ?? '') ? trimmed(text, start, start + value.length) : [];
      });
  });
}

const FAR = 2000;

/** Of each mark the column that it stands for, '' where that is not said. */
function columnsOf(statement: string): readonly string[] {
  const inserted =
    /\(([\w`", ]{1,1500})\) ?values? ?\(/i
      .exec(statement)?.[1]
      ?.split(',')
      .map((column) => column.replace(/[`" ]/g, '')) ?? [];
  return statement
    .split('?')
    .slice(0, -1)
    .map((before, i) => comparedTo(before.slice(-100)) || (inserted[i] ?? ''));
}

/** The column before `=`, `LIKE` or `IN (`, '' where the text ends in none of these. */
function comparedTo(before: string): string {
  const sign = / ?(?:=|<>|like|in \() ?$/i.exec(before);
  if (sign === null) return '';
  const column = before.slice(0, sign.index).replace(/[`"]/g, '');
  return wordTo(column, column.length);
}
