import { ancestors, contains, walk } from '../../src/base/tree.js';
import type { Language, Node, OwnRouting } from '../../src/model/index.js';

/** Lines that make the user's own map or test know the new names, as far as its language lets a tool write them; else the names alone. */
export function pasteOf(own: OwnRouting, missing: readonly string[], language: Language): string {
  return entriesFor(own, missing) ?? testFor(own, missing, language) ?? missing.map((type) => `"${type}"`).join(',\n');
}

/** Written like the entry of the map that goes to the partner already. */
function entriesFor(own: OwnRouting, missing: readonly string[]): string | null {
  if (own.what !== 'type-to-region' && own.what !== 'type-to-url') return null;
  const { text } = own.file;
  if (own.node.kind === 'call') return putFor(own, missing);
  for (const entry of walk(own.node)) {
    if (entry.kind !== 'entry' || entry.key.kind !== 'string' || entry.value === null) continue;
    const value = entry.value.kind === 'string' ? entry.value.value : text.slice(entry.value.range.start, entry.value.range.end);
    if (value !== own.partnerValue) continue;
    const [before, after] = [text.slice(entry.range.start, entry.key.inner.start), text.slice(entry.key.inner.end, entry.range.end)];
    return missing.map((type) => `${before}${type}${after},`).join('\n');
  }
  return null;
}

/** `REGIONS.put("…", "pa");`, written as the first of them. */
function putFor({ node, file: { text }, partnerValue }: OwnRouting, missing: readonly string[]): string | null {
  if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.property === 'of' || partnerValue === null) return null;
  const callee = text.slice(node.callee.range.start, node.callee.range.end);
  const value = node.args[1]?.kind === 'string' ? `"${partnerValue}"` : partnerValue;
  return missing.map((type) => `${callee}("${type}", ${value});`).join('\n');
}

const scripts: ReadonlySet<Language> = new Set<Language>(['typescript', 'javascript', 'vue', 'svelte', 'html']);

function testFor(own: OwnRouting, missing: readonly string[], language: Language): string | null {
  if (own.what !== 'name-test') return null;
  const test = wholeTest(own);
  if (test === null) return null;
  const quoted = (quote: string) => missing.map((type) => `  ${quote}${type}${quote},`).join('\n');
  if (scripts.has(language))
    return `const partnerTypes = new Set([\n${quoted('"')}\n]);\n\n${test.text} || partnerTypes.has(${test.subject})`;
  if (language === 'python')
    return `PARTNER_TYPES = {\n${quoted('"').replaceAll('  ', '    ')}\n}\n\n${test.text} or ${test.subject} in PARTNER_TYPES`;
  return null;
}

/** The call that does the test, and the name that it tests: `/^bg\.glo\./.test(type)`, `type.startsWith("bg.glo.")`, `re.match("…", type)`. */
function wholeTest(own: OwnRouting): { readonly text: string; readonly subject: string } | null {
  const { text } = own.file;
  const source = (node: Node): string => text.slice(node.range.start, node.range.end);
  const call = own.node.kind === 'call' ? own.node : [...ancestors(own.node)].slice(0, 2).find((outer) => outer.kind === 'call');
  if (call?.kind !== 'call' || call.callee.kind !== 'member') return null;
  const isPattern = (node: Node): boolean => contains(node.range, own.node.range) || node.kind === 'string' || node.kind === 'regex';
  const subject = [...call.args, call.callee.object].find((node) => !isPattern(node));
  return subject === undefined ? null : { text: source(call), subject: source(subject) };
}
