import { expect } from 'vitest';
import type { Edit, Finding, SourceFile } from '../../src/model/index.js';
import { countTokens } from './oracle.js';
import { catalogue, type Ran, runInMemory } from './whole-tool.js';

/** The laws for every input: nothing outside the edits changes, no token is passed over, a second run does nothing. */
export async function expectLaws(path: string, bytes: Uint8Array): Promise<Ran> {
  const ran = await runInMemory(new Map([[path, bytes]]));
  const findings = ran.made.findings.filter(({ kind }) => kind === 'type' || kind === 'gateway');
  const file = findings[0]?.file ?? null;
  if (file !== null) expectFindings(file, findings);
  expectLocal(bytes, ran.after.get(path) ?? bytes, ran.made.edits.get(path) ?? [], file);
  if (ran.made.edits.size > 0) await expectCalm(ran);
  return ran;
}

/** Each token is found once, and the finding's text is the token. */
function expectFindings(file: SourceFile, findings: readonly Finding[]): void {
  expect(findings.length, 'tokens found').toBe(countTokens(file.text, catalogue));
  expect(new Set(findings.map(({ range }) => range.start)).size, 'findings of one place').toBe(findings.length);
  for (const { range, found } of findings) expect(file.text.slice(range.start, range.end)).toBe(found);
}

/** The old bytes cut at the edits, joined by what the edits say: laid down without the splicer and without its offsets. */
function expectLocal(old: Uint8Array, fresh: Uint8Array, edits: readonly Edit[], file: SourceFile | null): void {
  if (edits.length === 0 || file === null) {
    expect(Buffer.compare(fresh, old), 'bytes of a file without edits').toBe(0);
    return;
  }
  const unit = file.encoding === 'utf-16le' || file.encoding === 'utf-16be' ? 2 : 1;
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts: Uint8Array[] = [];
  let at = 0;
  let before: Edit | null = null;
  for (const edit of ordered) {
    if (before !== null && before.range.start === edit.range.start && before.text === edit.text) continue;
    const start = placeOf(file, edit.range.start);
    parts.push(old.subarray(at, start), asciiIn(file, edit.text));
    at = start + (edit.range.end - edit.range.start) * unit;
    before = edit;
  }
  expect(Buffer.compare(fresh, Buffer.concat([...parts, old.subarray(at)])), 'bytes outside the edits').toBe(0);
}

/** The byte at which so many units have been decoded: a decoder fed one byte at a time is asked, no table. */
function placeOf(file: SourceFile, offset: number): number {
  if (file.encoding === 'utf-16le' || file.encoding === 'utf-16be') return 2 + 2 * offset;
  const label = file.encoding === 'gb18030' ? 'gb18030' : 'utf-8';
  const bom = file.encoding === 'utf-8-bom' ? 3 : 0;
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  let at = bom;
  for (let units = 0; units < offset; at++) units += decoder.decode(file.bytes.subarray(at, at + 1), { stream: true }).length;
  return at;
}

function asciiIn(file: SourceFile, text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  if (file.encoding === 'utf-16le') return bytes;
  return file.encoding === 'utf-16be' ? bytes.swap16() : Buffer.from(text, 'utf8');
}

async function expectCalm(ran: Ran): Promise<void> {
  const again = await runInMemory(ran.after);
  const rewrites = again.made.findings.filter(({ decision }) => decision.action === 'rewrite');
  expect(
    rewrites.map(({ found, kind }) => `${kind} ${found}`),
    'a second pass',
  ).toEqual([]);
}
