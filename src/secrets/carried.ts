import type { Range } from '../model/index.js';
import { isMade } from './chosen.js';
import { type Code, direct } from './literal.js';

const FAR = 160;
const MOST_CALLS = 20;
const MOST_PLACES = 20;

/** `k = "v"; … hmac(k, text)`: what a variable holds that something is signed or encrypted with, whatever it is called. */
export function carriedValues(calls: readonly { readonly callee: string; readonly from: number }[], code: Code): readonly Range[] {
  const { text } = code;
  const names = new Set(
    calls
      .filter(({ callee }) => keyed.test(callee))
      .slice(0, MOST_CALLS)
      .flatMap(({ from }) =>
        [...argumentsIn(text.slice(from, from + FAR)).matchAll(/(?<![\w.$"'`])[A-Za-z_$]\w{0,40}(?![\w("'`])/g)].map(([name]) => name),
      ),
  );
  return [...names].filter((name) => !/^\$?(?:\w*iv|nonce|salt|data|text|type)$/i.test(name)).flatMap((name) => assigned(name, code));
}

/* Where a key is among the arguments; a digest takes texts. */
const keyed =
  /(?:hmac\w{0,20}(?:[.:]{1,2}\w{1,20})?|SecretKeySpec|cipheriv|(?:AES|DES3?|SM4)\.\w{1,20}|(?:en|de)crypt\w{0,20}|signature|jwt\.\w{1,20}|(?:[._]|\b)sign)$/i;

function argumentsIn(text: string): string {
  return text.slice(0, /[;\n{]/.exec(text)?.index ?? text.length);
}

function assigned(name: string, { text, pieces }: Code): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(name), count = 0; at !== -1 && count < MOST_PLACES; at = text.indexOf(name, at + 1), count++) {
    if (/[\w.$]/.test(text.charAt(at - 1)) || pieces.at(at) !== null) continue;
    const end = at + name.length;
    const gap = /^(?:\s?:\s?[\w.[\]]{1,20}|\s(?:string|String))?\s?:?=\s?(?=[bru]?["'`])/.exec(text.slice(end, end + 60));
    if (gap !== null) found.push(...direct(pieces.stringFrom(text, end + gap[0].length), text));
  }
  return found.filter(({ start, end }) => isMade(text.slice(start, end)));
}
