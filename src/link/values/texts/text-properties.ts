import { type AbstractValue, libraryValue, UNKNOWN } from '../abstract-value.js';
import { pathProperty } from '../files/python-files.js';
export function ofText(value: Extract<AbstractValue, { kind: 'text' }>, key: string): readonly AbstractValue[] {
  const path = pathProperty(value, key);
  if (path !== null) return [path];
  const member = key === 'name' ? memberOf(value) : null;
  if (member !== null) return [{ ...value, text: member }];
  if (/^(?:href|value|name|code|uri|URL|Uri|AbsoluteUri|OriginalString)$/.test(key)) return [value];
  if (key === 'openConnection') return [libraryValue('URL.openConnection')];
  const part = urlPart(value.text, key);
  return part === null ? [UNKNOWN] : [{ ...value, text: part }];
}

const urlParts: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    protocol: /^\w+:(?=\/\/)/,
    origin: /^\w+:\/\/[^/?#]+/,
    host: /(?<=^\w+:\/\/)[^/:?#]+/,
    hostname: /(?<=^\w+:\/\/)[^/:?#]+/,
    netloc: /(?<=^\w+:\/\/)[^/?#]+/,
    scheme: /^\w+(?=:\/\/)/,
    Host: /(?<=^\w+:\/\/)[^/?#]+/,
    Scheme: /^\w+(?=:\/\/)/,
  }),
);

const pathNames = /^(?:pathname|path|Path)$/;

/** One part of a `URL`, from the text that the object is made of; null for a property that is none of these. */
export function urlPart(text: string, key: string): string | null {
  if (pathNames.test(key) && /^\w+:\/\//.test(text)) return /^\w+:\/\/[^/?#]*([^?#]*)/.exec(text)?.[1] || '/';
  if (key === 'port' && /^\w+:\/\//.test(text)) return /^\w+:\/\/[^/?#]*:(\d+)/.exec(text)?.[1] ?? '';
  if (key === 'search') return /^[^?#]*(\?[^#]*)?/.exec(text)?.[1] ?? '';
  return urlParts.get(key)?.exec(text)?.[0] ?? null;
}

/** `Api::Add->name`: a member of an enum of texts knows what it is called. */
function memberOf({ from }: Extract<AbstractValue, { kind: 'text' }>): string | null {
  const place = from.length === 1 ? from[0]?.node.parent : null;
  return place?.kind === 'define' && place.parent?.kind === 'class' && place.parent.isEnum ? place.name : null;
}
