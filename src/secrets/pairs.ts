import type { Range } from '../model/index.js';
import { below, trimmed } from './config.js';
import type { Piece, Pieces } from './lex.js';
import { indentOf, type Line, lineAt } from './line.js';
import { isHarmless } from './words.js';

const FAR = 600;
const asName =
  /["']?\b(?:name|(?:param|config|setting)_?(?:key|name)|key|id|field|param|parameter|variable|header|provide)["']?\s*(?::|=>|=)\s*$/i;
const asDescription = /["']?\b(?:description|desc|title|comment|label|summary|notes|value)["']?\s*(?::|=>|=)\s*$/i;
const asExample = /["']?\b(?:default|default_?value|example)["']?\s*(?::|=>|=)\s*$/i;
const asValue =
  /["']?\b(?:(?:default|initial|current|local|shared|plain|secret|string|sample|param|config|setting)?_?value|default|content|data|val|initial|example|useValue|use_value|connectionString)["']?\s*(?::|=>|=)\s*$/i;

/** `{ "key": "access_token", "value": "v" }`: the value that stands beside a name in one object. */
export function valueBeside(key: Piece, text: string, pieces: Pieces): readonly Range[] {
  const before = text.slice(Math.max(0, key.start - 30), key.start);
  const taken = asName.test(before) ? asValue : asDescription.test(before) ? asExample : null;
  if (taken === null) return [];
  // <input name="password"><button value="renew">
  const isAttribute = /\s[\w-]+=$/.test(before);
  const found: Range[] = [];
  for (const step of [-1, 1] as const) {
    let depth = 0;
    for (
      let i = step === 1 ? key.end : key.start - 1;
      i >= Math.max(0, key.start - FAR) && i < Math.min(text.length, key.end + FAR);
      i += step
    ) {
      const piece = pieces.at(i);
      if (piece !== null) {
        if (
          piece.kind === 'string' &&
          depth === 0 &&
          taken.test(text.slice(Math.max(0, piece.start - 30), piece.start)) &&
          !isHarmless(text.slice(piece.inner.start, piece.inner.end))
        )
          found.push(piece.inner);
        i = step === 1 ? piece.end - 1 : piece.start;
        continue;
      }
      const char = text.charAt(i);
      if ((step === 1 ? '([{' : ')]}').includes(char)) depth++;
      else if ((step === 1 ? ')]}' : '([{').includes(char) && depth-- === 0) break;
      else if (isAttribute && (char === '<' || char === '>')) break;
    }
  }
  return found;
}

/** `- name: APP_SECRET⏎  value: v`, in either order. */
export function valueOfItem(text: string, index: number): readonly Range[] {
  const line = lineAt(text, index);
  if (!/^\s*(?:-\s+)?["']?(?:name|key)["']?\s*:\s*["']?[\w.$-]*$/.test(text.slice(line.start, index))) return [];
  const column = columnOf(line.text);
  const found: Range[] = [];
  const look = (other: Line): boolean => {
    if (columnOf(other.text) !== column) return indentOf(other.text) > column;
    const value = /^\s*(?:-\s+)?["']?(?:value|default|example|x-example)["']?\s*:\s*["']?(?<value>.*?)["']?\s*$/d.exec(other.text)?.indices
      ?.groups?.value;
    if (value !== undefined) found.push(...trimmed(text, other.start + value[0], other.start + value[1]));
    return true;
  };
  for (let other = line, count = 0; count < 12 && !/^\s*-\s/.test(other.text) && other.start > 0; count++) {
    other = lineAt(text, other.start - 1);
    if (!look(other)) break;
  }
  for (let other = line, count = 0; count < 12 && other.end < text.length; count++) {
    other = lineAt(text, other.end + 1);
    if (/^\s*-\s/.test(other.text) || !look(other)) break;
  }
  return found;
}

/** `{name: app_secret, value: v}` in either order, `[app_secret, v]`. */
export function valueOfFlow(text: string, index: number, end: number): readonly Range[] {
  const line = lineAt(text, index);
  const before = text.slice(line.start, index);
  const rest = text.slice(end, line.end);
  if (/^\s*-\s+\[\s*["']?$|[[,]\s*\[\s*["']?$/.test(before)) {
    const second = /^["']?\s*,\s*["']?(?<value>[^\s"',[\]{}]+)["']?\s*\]/d.exec(rest)?.indices?.groups?.value;
    return second === undefined ? [] : trimmed(text, end + second[0], end + second[1]);
  }
  const open = before.lastIndexOf('{');
  if (open === -1 || !/[{,]\s*(?:name|key)\s*:\s*["']?[\w.$-]*$/.test(before)) return [];
  const whole = before.slice(open) + text.slice(index, line.end);
  const value = /[{,]\s*(?:value|default|example)\s*:\s*["']?(?<value>[^\s"',[\]{}]+)/d.exec(whole)?.indices?.groups?.value;
  return value === undefined ? [] : trimmed(text, line.start + open + value[0], line.start + open + value[1]);
}

function columnOf(line: string): number {
  return /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0;
}

/** The values of a Kubernetes manifest of kind Secret. */
export function manifestValues(text: string): readonly Range[] {
  if (!/^kind:[ \t]*["']?Secret\b/m.test(text)) return [];
  return [...text.matchAll(/^(?:data|stringData):[ \t]*$/gm)].flatMap(({ index }) => below(text, lineAt(text, index), () => true));
}
