/*
 * What may not reach a terminal, a CI log or a page as it is: C0 and C1 controls (among them ESC and the one-byte CSI),
 * line separators, zero-width and bidirectional controls (a name that reads differently from what it is), lone surrogates.
 */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Makes control characters, escapes and bidi overrides visible as `‹U+001B›`; line feeds and tabs stay. Everything printed goes through here. */
export function printable(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(unprintable, (char) => `‹U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

/** The same for a name or a value that must stay on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\n/g, '‹U+000A›').replace(/\t/g, ' ');
}

/** JSON that is safe to print: what `printable` would show is a `\u` escape, so no information is lost. */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(unprintable, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
