import type { Node } from '../../../model/index.js';
import { bodyKey } from '../../clients/type-names.js';

/** Stands before the type in a body that is put together as text: `{"type":"`, `&type=`. */
const BEFORE = new RegExp(`(?:^|[^\\w])["']?${bodyKey}["']?\\s*[:=]\\s*["']?$`);

/** The same in JSON alone: a form may also be the query of a URL. */
const IN_JSON = new RegExp(`(?:^|[^\\w])"${bodyKey}"\\s*:\\s*"$`);

/** A type that is written out: which of several counts, the text alone does not say. */
const WRITTEN = new RegExp(`(?:^|[^\\w])["']?${bodyKey}["']?\\s*[:=]\\s*["']?\\w`);

/** What is put in for the type where a text is made: `'{"type":"' + type + '", …'`, `type=${type}&…`, `String.format("{\"type\":\"%s\"", type)`. */
export function textEntries(whole: Node): readonly Node[] {
  return entriesBehind(whole, BEFORE);
}

/** The same of JSON alone. */
export function jsonEntries(whole: Node): readonly Node[] {
  return entriesBehind(whole, IN_JSON);
}

function entriesBehind(whole: Node, mark: RegExp): readonly Node[] {
  if (whole.kind === 'call') return [...intoPattern(whole, mark), ...appended(whole, mark)];
  return whole.kind === 'concat' || whole.kind === 'template' ? between(whole.parts, mark) : [];
}

function between(parts: readonly Node[], mark: RegExp): readonly Node[] {
  if (parts.some((part) => part.kind === 'string' && WRITTEN.test(part.value))) return [];
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    return before?.kind === 'string' && part.kind !== 'string' && mark.test(before.value) ? [part] : [];
  });
}

/** The argument for the `%s` behind that mark. */
function intoPattern({ callee, args }: Extract<Node, { kind: 'call' }>, mark: RegExp): readonly Node[] {
  const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
  const [own, ...given] = args;
  const isMethod = name === 'formatted' && callee.kind === 'member';
  const pattern = isMethod ? callee.object : own;
  const filled = isMethod ? args : given;
  if (!/^(?:format|formatted|sprintf|Sprintf|%)$/.test(name) || pattern?.kind !== 'string' || WRITTEN.test(pattern.value)) return [];
  const pieces = pattern.value.split(/%[sdv]/);
  // Any other directive takes an argument of its own.
  if (pieces.some((piece) => /%(?!%)/.test(piece)) || pieces.length - 1 !== filled.length) return [];
  return filled.filter((_, i) => mark.test(pieces[i] ?? ''));
}

/** `json.append("{\"type\":\"").append(type)`, `new StringBuilder("{\"type\":\"").append(type)`: the text before stands in the call before. */
function appended({ callee, args }: Extract<Node, { kind: 'call' }>, mark: RegExp): readonly Node[] {
  const [own, another] = args;
  if (callee.kind !== 'member' || !APPENDS.test(callee.property) || own === undefined || another || own.kind === 'string') return [];
  const { object } = callee;
  const isBuilder = object.kind === 'call' && (object.isNew || (object.callee.kind === 'member' && APPENDS.test(object.callee.property)));
  const [before, more] = isBuilder ? object.args : [];
  const last = before?.kind === 'concat' ? before.parts.at(-1) : before;
  return last?.kind === 'string' && more === undefined && mark.test(last.value) ? [own] : [];
}

const APPENDS = /^[aA]ppend$/;
