import type { Range } from '../model/index.js';
import { interfaceName } from './strings.js';

const literalWords =
  /^(?:string|str|number|any|unknown|boolean|bool|int|long|char|object|void|null|undefined|none|nil|true|false|optional|varchar|text|required)\b/i;
const codeSigns = /[;{}()]|=>|,\s*$|^\s*(?:const|let|var|return|def|func|val|final|private|public|self|this)\b/;
const commentStart = /^[-+ ]?\s*(?:\/\/|#|\*|\/\*|--|;|<!--)/;
/* In code, what has neither quotes nor digits is an expression: a secret in it would need quotes. */
const expression = /^(?:await\s)?[A-Za-z_$@!*][A-Za-z_$.?:>-]*(?:\(|\[|$)/;

/** The line that holds `offset`, without its end. */
export function lineAt(text: string, offset: number): Range & { readonly text: string } {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return { start, end, text: text.slice(start, end) };
}

/** `$NAME`, `${…}`, `{{ … }}`, `%s`: names a value that stands elsewhere. */
export function isReference(value: string): boolean {
  return /^(?:\$[A-Z_{(]|\{\{|\{\w*\}|<%|%[({s])/.test(value);
}

/** A value without quotes: the rest of a config line, or one word where code or a URL goes on after it. */
export function bareValue(text: string, keyStart: number, from: number): readonly Range[] {
  const line = lineAt(text, from);
  const rest = text.slice(from, line.end);
  if (rest.trim() === '' || /^[|>][+-]?\d?\s*$/.test(rest)) return indented(text, keyStart, line.end);
  if (/^\\*["'`[{(‹]/.test(rest) || literalWords.test(rest) || isReference(rest)) return [];
  const inUrl = /[?&]$/.test(text.slice(0, keyStart));
  const isCode = !commentStart.test(line.text) && codeSigns.test(line.text);
  const whole = inUrl || isCode ? /^[^\s"'`,;)}\]&<>|\\‹]+/ : /^.*?(?=\s+#|\s*,?\s*$)/;
  const value = whole.exec(rest)?.[0] ?? '';
  if (value === '' || interfaceName.test(value)) return [];
  if (isCode && !inUrl && expression.test(value)) return [];
  return [{ start: from, end: from + value.length }];
}

/** The value begins on the next line: a block scalar, a map of secrets by shop, a constant that was broken over two lines. */
function indented(text: string, keyStart: number, lineEnd: number): readonly Range[] {
  const { start, text: keyLine } = lineAt(text, keyStart);
  const isKeyFirst = /^[-+ ]?\s*-?\s*["']?[\w.-]*$/.test(keyLine.slice(0, keyStart - start));
  const found: Range[] = [];
  for (let line = lineAt(text, lineEnd + 1); line.start > lineEnd && line.start < text.length; line = lineAt(text, line.end + 1)) {
    if (line.text.trim() !== '' && indentOf(line.text) <= indentOf(keyLine)) break;
    const value = /^[-+ ]?\s*(?:-\s+)?(?:[\w"'.-]+\s*:\s+)?["']?(?<value>\S.*?)["']?\s*,?\s*$/d.exec(line.text)?.indices?.groups?.value;
    if (value !== undefined) found.push({ start: line.start + value[0], end: line.start + value[1] });
    if (!isKeyFirst || line.end >= text.length) break;
  }
  return found;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
