import { UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { joinUrl } from './url-joining.js';

/** The text that a method of a text gives; null: not modelled. */
export function textMethod(method: string, text: string, args: readonly (string | null)[]): string | null {
  const [first, second] = args;
  switch (method) {
    case 'strip':
    case 'Trim':
      return typeof first === 'string' ? stripStart(stripEnd(text, first), first) : text.trim();
    case 'asText':
    case 'textValue':
    case 'getAsString':
      return text;
    case 'toString':
    case 'String':
    case 'geturl':
    case 'trim':
    case 'TrimSpace':
    case 'valueOf':
    case 'getBytes':
    case 'encode':
    case 'toURI':
    case 'toURL':
    case 'toExternalForm':
    case 'toASCIIString':
    case 'unicode':
      return text.trim();
    case 'toUpperCase':
    case 'upper':
    case 'ToUpper':
    case 'upcase':
      return text.toUpperCase();
    case 'toLowerCase':
    case 'lower':
    case 'ToLower':
    case 'downcase':
      return text.toLowerCase();
    case 'ucfirst':
      return text.charAt(0).toUpperCase() + text.slice(1);
    case 'lcfirst':
      return text.charAt(0).toLowerCase() + text.slice(1);
    case 'concat':
      return args.every((arg) => typeof arg === 'string') ? text + args.join('') : text + UNKNOWN_SUBSTRING;
    case 'rstrip':
    case 'TrimRight':
    case 'TrimEnd':
      return typeof first === 'string' ? stripEnd(text, first) : text.trimEnd();
    case 'lstrip':
    case 'TrimLeft':
    case 'TrimStart':
      return typeof first === 'string' ? stripStart(text, first) : text.trimStart();
    case 'TrimSuffix':
    case 'removesuffix':
    case 'removeSuffix':
      return typeof first !== 'string' ? null : first !== '' && text.endsWith(first) ? text.slice(0, -first.length) : text;
    case 'TrimPrefix':
    case 'removeprefix':
    case 'removePrefix':
      return typeof first !== 'string' ? null : text.startsWith(first) ? text.slice(first.length) : text;
    case 'replace':
    case 'replaceAll':
    case 'ReplaceAll':
    case 'Replace':
      return typeof first === 'string' && typeof second === 'string' ? text.replaceAll(first, second) : null;
    case 'resolve':
      return typeof first === 'string' && /^\w+:\/\//.test(text) ? joinUrl(text, first) : null;
    case 'format':
    case 'formatted':
      return formatted(text, args);
    default:
      return null;
  }
}

function stripStart(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return text.slice(start);
}

function stripEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `%s`, `{}`, `{0}`; what is not known leaves an unknown substring. */
export function formatted(pattern: string, args: readonly (string | null)[]): string {
  return withArguments(pattern, (index) => (index === null ? null : args[index]) ?? UNKNOWN_SUBSTRING);
}

/** Which of the arguments stand behind the first question mark of a pattern, `%s?%s`; null where it has none. */
export function argumentsInQuery(pattern: string): ReadonlySet<number | null> | null {
  const query = pattern.indexOf('?');
  const found = new Set<number | null>();
  withArguments(pattern, (index, at) => {
    if (at > query) found.add(index);
    return '';
  });
  return query < 0 ? null : found;
}

/** The pattern with what stands for each of its arguments, null where a name stands for one. */
function withArguments(pattern: string, written: (index: number | null, at: number) => string): string {
  let next = 0;
  return pattern.replaceAll(/%[a-z]|\{(\d*)\}|\{\w+\}/gi, (mark: string, index: string | undefined, at: number) => {
    if (index === undefined && mark.startsWith('{')) return written(null, at);
    return written(index ? Number(index) : next++, at);
  });
}
