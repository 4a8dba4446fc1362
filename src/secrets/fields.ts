import { type Line, lineAt } from './line.js';
import type { Name } from './literal.js';

/** Whom a secret is handed to by its place alone: `new Shop("key", "v")` beside `record Shop(String key, String secret)`. */
export type Signature = { readonly name: string; readonly index: number; readonly count: number };

const MOST_LINES = 60;
const FAR = 6000;

/** The place of a field among those of its enum, struct or data class, in whose order values are handed over. */
export function fieldOf({ index, end }: Name, text: string): Signature | null {
  const line = lineAt(text, index);
  if (!isField(line.text) || !/^\s*(?:[;:=`]|$|\*?[\w.[\]]+\s*(?:`|$))/m.test(text.slice(end, line.end))) return null;
  const owner = ownerOf(text, line.start);
  if (owner === null) return null;
  let place = 0;
  let above: Line = line;
  for (let count = 0; count < MOST_LINES && above.start > 0; count++) {
    above = lineAt(text, above.start - 1);
    if (isPassedOver(above.text)) continue;
    if (!isField(above.text)) break;
    place += fieldsIn(above.text);
  }
  const before = text.slice(line.start, index);
  const inLine = /,/.test(before) ? before.split(',').length - 1 : 0;
  return { name: owner, index: place + inLine, count: 60 };
}

/** `Key, Secret string` are two. */
function fieldsIn(line: string): number {
  return /^\s*\w+(?:,\s?\w+){1,9}\s/.test(line) ? line.split(',').length : 1;
}

function isPassedOver(line: string): boolean {
  return /^(?:$|@|\/\/|\/?\*|#|\[)/.test(line.trim()) || ` ${line}`.includes(' static ');
}

/** `private final String appSecret;`, `Secret string`, `secret: str`. */
function isField(line: string): boolean {
  const field = line.trim();
  if (/[({]|^(?:return|import|package|class|def|type|throw|var|if)\b/.test(field.split('`')[0] ?? '')) return false;
  return (
    /^[\w<>,.[\]? ]+\s\w+\s?(?:=.*)?;$/.test(field) ||
    /^\w+(?:,\s?\w+)*\s+[*\w.[\]]+\s*(?:`.*)?$/.test(field) ||
    /^\w+\s?:\s?\w/.test(field)
  );
}

/** The enum, struct or class of data that fields at `at` belong to. */
function ownerOf(text: string, at: number): string | null {
  const from = Math.max(0, at - FAR);
  const before = text.slice(from, at);
  const head = [...before.matchAll(/\b(?:enum(?:\s+class)?|class)\s+(\w{1,60})|\btype\s+(\w{1,60})\s+struct\b/g)].at(-1);
  if (head === undefined) return null;
  const name = head[1] ?? head[2] ?? null;
  if (!head[0].startsWith('class')) return name;
  const lead = before.slice(Math.max(0, head.index - 300), head.index);
  const own = lead.slice(Math.max(lead.lastIndexOf('{'), lead.lastIndexOf('}'), lead.lastIndexOf(';')) + 1);
  const isOfData =
    /@(?:Data|Value|AllArgsConstructor|RequiredArgsConstructor|dataclass|dataclasses|define|attr)\b/.test(own) ||
    /^\((?:\w+\.)?NamedTuple\)/.test(before.slice(head.index + head[0].length));
  return isOfData ? name : null;
}
