/** Node decodes GB18030 and has no encoder for it: every character is decoded once, and the table turned round. */

type Table = ReadonlyMap<string, readonly number[]>;

const held: { table: Table | null } = { table: null };

/** A text that GB18030 has every character of. */
export function gb18030(text: string): Buffer {
  return Buffer.from([...text].flatMap((char) => gb18030Of(char) ?? []));
}

/** The bytes of one character; null where GB18030 has none. */
export function gb18030Of(char: string): readonly number[] | null {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  if (code > 0xffff) return fourBytes(code - 0x10000 + 189_000);
  held.table ??= tableOf();
  return held.table.get(char) ?? null;
}

/** The two bytes of one character; null where GBK, which has no characters of four bytes, has none. */
export function gbkOf(char: string): readonly number[] | null {
  const bytes = gb18030Of(char);
  return bytes === null || bytes.length === 4 ? null : bytes;
}

/** Four bytes count up from 81 30 81 30, in digits of 10, 126, 10 and 126. */
function fourBytes(linear: number): readonly number[] {
  const last = linear % 10;
  const third = Math.floor(linear / 10) % 126;
  const second = Math.floor(linear / 1260) % 10;
  return [0x81 + Math.floor(linear / 12_600), 0x30 + second, 0x81 + third, 0x30 + last];
}

function tableOf(): Table {
  const codes: (readonly number[])[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push([lead, trail]);
  }
  for (let linear = 0; linear < 39_420; linear++) codes.push(fourBytes(linear));
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (const code of codes) {
    const char = decoder.decode(Uint8Array.from(code));
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, code);
  }
  return table;
}
