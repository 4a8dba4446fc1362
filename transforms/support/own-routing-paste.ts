import { editAt } from '../../src/base/edit-at.js';
import { commentSign, shownEdits } from '../../src/base/shown-edits.js';
import { ancestors, contains, walk } from '../../src/base/tree.js';
import type { Edit, Language, Node, OwnRouting, Range, Tree } from '../../src/model/index.js';

/**
 * Lines that make the user's own map or test know the new names, in the place of the old. If the language, or the lack of an entry for the partner,
 * lets no line run: the names alone, as comments.
 */
export function pasteOf(own: OwnRouting, missing: readonly string[], tree: Tree): string {
  const edits = entriesFor(own, missing) ?? testFor(own, missing, tree);
  return edits === null ? commented(missing, tree.language) : shownEdits(edits, tree.language).join('\n');
}

function commented(lines: readonly string[], language: Language): string {
  return lines.map((line) => `${commentSign(language)} ${line}`).join('\n');
}

/** Written like the entry of the map that goes to the partner already, behind it. */
function entriesFor(own: OwnRouting, missing: readonly string[]): readonly Edit[] | null {
  if (own.what !== 'type-to-region' && own.what !== 'type-to-url') return null;
  const { file } = own;
  if (own.node.kind === 'call') return putFor(own, missing);
  for (const entry of walk(own.node)) {
    if (entry.kind !== 'entry' || entry.key.kind !== 'string' || entry.value === null) continue;
    const value = entry.value.kind === 'string' ? entry.value.value : file.text.slice(entry.value.range.start, entry.value.range.end);
    if (value !== own.partnerValue) continue;
    const range = inBraces(file.text, entry.range, own.node.range);
    const [before, after] = [file.text.slice(range.start, entry.key.inner.start), file.text.slice(entry.key.inner.end, range.end)];
    const gap = isAloneOnLine(file.text, range) ? `,${lineBreak(file.text)}${indentAt(file.text, range.start)}` : ', ';
    const text = missing.map((type) => `${gap}${before}${type}${after}`).join('');
    return [editAt(file, { start: range.end, end: range.end }, text)];
  }
  return null;
}

/** C#'s `{ "…", "pa" }` in a table of such rows: the braces belong to the entry. */
function inBraces(text: string, entry: Range, table: Range): Range {
  const [before, after] = [text.slice(table.start, entry.start), text.slice(entry.end, table.end)];
  const [open, close] = [/\{\s*$/.exec(before), /^\s*\}/.exec(after)];
  const isRow = open !== null && close !== null && /\{/.test(before.slice(0, open.index)) && /\}/.test(after.slice(close[0].length));
  return isRow ? { start: table.start + open.index, end: entry.end + close[0].length } : entry;
}

/** `REGIONS.put("…", "pa");` below the one that is there. */
function putFor({ node, file, partnerValue }: OwnRouting, missing: readonly string[]): readonly Edit[] | null {
  const { text } = file;
  if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.property === 'of' || partnerValue === null) return null;
  const callee = text.slice(node.callee.range.start, node.callee.range.end);
  const value = node.args[1]?.kind === 'string' ? `"${partnerValue}"` : partnerValue;
  const lineEnd = text.indexOf('\n', node.range.end);
  if (lineEnd === -1 || !/^;?$/.test(text.slice(node.range.end, lineEnd).trim())) return null;
  const indent = indentAt(text, node.range.start);
  const lines = missing.map((type) => `${indent}${callee}("${type}", ${value});${lineBreak(text)}`).join('');
  return [editAt(file, { start: lineEnd + 1, end: lineEnd + 1 }, lines)];
}

function isAloneOnLine(text: string, { start, end }: Range): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' && /^,?[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 40));
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

const scripts: ReadonlySet<Language> = new Set<Language>(['typescript', 'javascript']);

/** The test knows them too, from a set above the statement that it stands in. */
function testFor(own: OwnRouting, missing: readonly string[], tree: Tree): readonly Edit[] | null {
  if (own.what !== 'name-test') return null;
  const test = wholeTest(own);
  const top = tree.root.children.find((node) => contains(node.range, own.node.range));
  if (test === null || top === undefined) return null;
  const { file } = own;
  const name = freeName(file.text, tree.language === 'python' ? 'PARTNER_TYPES' : 'partnerTypes');
  const set = setOf(name, missing, tree.language);
  if (set === null) return null;
  const at = file.text.lastIndexOf('\n', top.range.start - 1) + 1;
  const known = tree.language === 'python' ? `${test.text} or ${test.subject} in ${name}` : `${test.text} || ${name}.has(${test.subject})`;
  return [editAt(file, { start: at, end: at }, set), editAt(file, test.range, `(${known})`)];
}

/** The name, with a number where the file has it already. */
function freeName(text: string, name: string): string {
  const isTaken = (one: string): boolean => new RegExp(`\\b${one}\\b`).test(text);
  let number = 2;
  if (!isTaken(name)) return name;
  while (isTaken(`${name}${number}`)) number++;
  return `${name}${number}`;
}

function setOf(name: string, types: readonly string[], language: Language): string | null {
  if (scripts.has(language)) return `const ${name} = new Set([\n${types.map((type) => `  "${type}",`).join('\n')}\n]);\n`;
  return language === 'python' ? `${name} = {\n${types.map((type) => `    "${type}",`).join('\n')}\n}\n` : null;
}

/** The call that does the test, and the name that it tests: `/^bg\.glo\./.test(type)`, `type.startsWith("bg.glo.")`, `re.match("…", type)`. */
function wholeTest(own: OwnRouting): { readonly range: Range; readonly text: string; readonly subject: string } | null {
  const { text } = own.file;
  const source = (node: Node): string => text.slice(node.range.start, node.range.end);
  const call = own.node.kind === 'call' ? own.node : [...ancestors(own.node)].slice(0, 2).find((outer) => outer.kind === 'call');
  if (call?.kind !== 'call' || call.callee.kind !== 'member') return null;
  const isPattern = (node: Node): boolean => contains(node.range, own.node.range) || isFixed(node);
  const subject = [...call.args, call.callee.object].find((node) => !isPattern(node));
  return subject === undefined ? null : { range: call.range, text: source(call), subject: source(subject) };
}

/** A text, an expression, or several of them: `(".get", ".query")`. */
function isFixed(node: Node): boolean {
  if (node.kind === 'list') return node.items.every(isFixed);
  if (node.kind === 'group') return node.children.length > 0 && node.children.every(isFixed);
  return node.kind === 'string' || node.kind === 'regex';
}
