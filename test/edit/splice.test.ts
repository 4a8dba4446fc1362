import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editAt, prove, splice } from '../../src/edit/index.js';
import type { Encoding, Range } from '../../src/model/index.js';
import { replacing, spliced } from './replacing.js';
import { source } from './source.js';

const encodings: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'];
const clean = () => ({ errors: [], leftover: 0 });

describe('splice', () => {
  test.each(encodings)('changes the bytes of the token and no other, in %s', (encoding) => {
    const file = source('a.ts', "誠'bg.goods.add'中\r\n𠀀'bg.goods.add'", encoding);
    const change = spliced(file, replacing(file, 'bg.goods.add', 'temu.goods.add'));
    expect(Buffer.from(change.bytes)).toEqual(Buffer.from(source('a.ts', "誠'temu.goods.add'中\r\n𠀀'temu.goods.add'", encoding).bytes));
  });

  test('takes edits in any order and equal ones once', () => {
    const file = source('a.ts', 'one two three');
    const edits = [...replacing(file, 'three', '3'), ...replacing(file, 'one', '1'), ...replacing(file, 'three', '3')];
    expect(Buffer.from(spliced(file, edits).bytes).toString()).toBe('1 two 3');
  });

  test('lets an insertion touch a replacement, before it and after it', () => {
    const file = source('a.ts', 'ab');
    const edits = [
      editAt(file, { start: 1, end: 1 }, '!'),
      editAt(file, { start: 0, end: 1 }, 'A'),
      editAt(file, { start: 2, end: 2 }, '?'),
    ];
    expect(Buffer.from(spliced(file, edits).bytes).toString()).toBe('A!b?');
  });

  test('refuses edits that overlap, and two insertions at one place, which have no order', () => {
    const file = source('a.ts', 'abcdef');
    const overlap = [editAt(file, { start: 0, end: 3 }, 'x'), editAt(file, { start: 2, end: 4 }, 'y')];
    const inserted = [editAt(file, { start: 2, end: 2 }, 'x'), editAt(file, { start: 2, end: 2 }, 'y')];
    for (const edits of [overlap, inserted]) expect(splice(file, edits)).toMatchObject({ ok: false, problem: { kind: 'overlap' } });
  });

  test('refuses an edit made for a file that has been migrated since, though the old name is still a part of the new one', () => {
    const before = source('a.ts', "'bg.goods.video.upload.sign.get'");
    const after = source('a.ts', "'bg.goods.video.upload.sign.get.global'");
    const edits = replacing(before, 'bg.goods.video.upload.sign.get', 'bg.goods.video.upload.sign.get.global');
    expect(splice(after, edits)).toMatchObject({ ok: false, problem: { kind: 'guard', found: "'bg.goods.video.upload.sign.get." } });
  });

  test('refuses an edit of another file, and one beyond the end', () => {
    const file = source('a.ts', 'abc');
    expect(splice(source('b.ts', 'abc'), replacing(file, 'b', 'x'))).toMatchObject({ problem: { kind: 'other-file' } });
    expect(splice(file, [editAt(file, { start: 2, end: 9 }, 'x')])).toMatchObject({ problem: { kind: 'outside-file' } });
  });

  test('refuses Chinese text in GB18030, a file of unknown encoding, half a character, half of a pair', () => {
    const gb = source('a.java', '中a', 'gb18030');
    const unknown = source('a.java', 'caf\xe9 a', 'unknown');
    const pair = source('a.ts', '𠀀');
    const refused = [
      splice(gb, replacing(gb, 'a', '中')),
      splice(unknown, replacing(unknown, ' a', 'b')),
      splice(pair, [editAt(pair, { start: 0, end: 1 }, '')]),
      splice(pair, [editAt(pair, { start: 0, end: 2 }, '\ud840')]),
    ];
    for (const result of refused) expect(result).toMatchObject({ ok: false, problem: { kind: 'encoding' } });
  });
});

describe('prove', () => {
  const file = source('a.ts', "x = 'bg.goods.add';\n", 'utf-16le');
  const edits = replacing(file, 'bg.goods.add', 'temu.goods.add');

  test('finds each byte that was changed beside an edit, dropped or put in', () => {
    const change = spliced(file, edits);
    expect(prove(file, edits, change, clean)).toBeNull();
    for (let at = 0; at < change.bytes.length; at++) {
      const bytes = Uint8Array.from(change.bytes);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(prove(file, edits, { ...change, bytes }, clean), `byte ${at}`).not.toBeNull();
    }
    expect(prove(file, edits, { ...change, bytes: change.bytes.subarray(1) }, clean)).toMatchObject({ kind: 'outside' });
    expect(prove(file, edits, { ...change, bytes: Buffer.concat([change.bytes, Buffer.from('\n')]) }, clean)).toMatchObject({
      kind: 'outside',
    });
  });

  test('finds syntax that is broken in another place, or no longer, but lets stand what was broken there', () => {
    const change = spliced(file, edits);
    const errors = (before: readonly Range[], after: readonly Range[]) => (bytes: Uint8Array) => ({
      errors: bytes === change.bytes ? after : before,
      leftover: 0,
    });
    const [edit] = edits;
    if (!edit) throw new Error('nothing to replace');
    const { start, end } = edit.range;
    const longer = edit.text.length - (end - start);
    const above = { start: 0, end: start };
    const around = { start: start - 1, end: end + 1 };
    const below = { start: end, end: end + 1 };
    const now = [above, { start: around.start, end: around.end + longer }, { start: below.start + longer, end: below.end + longer }];
    expect(prove(file, edits, change, errors([above, around, below], now))).toBeNull();
    for (const after of [now.slice(1), [...now, below], [above, around, below]])
      expect(prove(file, edits, change, errors([above, around, below], after))).toEqual({ kind: 'syntax' });
    expect(prove(file, edits, change, errors([], [above]))).toEqual({ kind: 'syntax' });
  });

  test('finds a second pass that would edit again', () => {
    const change = spliced(file, edits);
    expect(prove(file, edits, change, () => ({ errors: [], leftover: 1 }))).toEqual({ kind: 'second-pass', leftover: 1 });
  });
});

test('any edits of any text are spliced as a plain string would be, and proved', () => {
  const piece = fc.constantFrom('a', "'", '\n', '\r\n', '中', '誠', '𠀀', 'bg.goods.add', '\\', '');
  const insert = fc.constantFrom('', 'x', 'temu.goods.add', "import { a } from 'b';\n");
  const planted = fc.array(fc.tuple(piece, fc.option(insert)), { maxLength: 30 });
  fc.assert(
    fc.property(planted, fc.constantFrom(...encodings), fc.boolean(), (parts, encoding, reversed) => {
      const file = source('a.ts', parts.map(([old]) => old).join(''), encoding);
      let at = 0;
      const edits = parts.flatMap(([old, text]) => {
        at += old.length;
        return text === null || old === '' ? [] : [editAt(file, { start: at - old.length, end: at }, text)];
      });
      const expected = source('a.ts', parts.map(([old, text]) => (text === null || old === '' ? old : text)).join(''), encoding);
      const change = spliced(file, reversed ? edits.toReversed() : edits);
      expect(Buffer.from(change.bytes)).toEqual(Buffer.from(expected.bytes));
      expect(prove(file, edits, change, clean)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});
