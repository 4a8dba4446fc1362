/** The entities of XML and the few of HTML that stand in URLs and names; any other stays as written. */
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name) return named.get(name) ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Script in an attribute, decoded without moving what follows: a run of signs is filled up with spaces. Null where a quote is encoded. */
export function decodeInPlace(text: string): string | null {
  if (/&(?:quot|apos|#)/.test(text)) return null;
  return text.replace(/&[a-z]{2,4};(?:&[a-z]{2,4};|[=|<>])*/g, (run) => decodeEntities(run).padEnd(run.length));
}
