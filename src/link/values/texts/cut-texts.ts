import type { CallNode, NameNode, Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, type Env, UNKNOWN, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { partOf } from '../origins.js';
import type { Session } from '../session.js';

/** PHP's `substr($url, 0, -1)`, `substr($url, 0, strpos($url, '/openapi'))`; null where the function is handed no text. */
export function phpSubstring(session: Session, { args }: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [whole, start, length] = args;
  if (!whole || !start) return null;
  const of: Cut = { session, whole, tree };
  const from = (text: string): number | null => placeIn(text, start, of);
  const to = (text: string): number | null => {
    const [at, count] = [from(text), length ? placeIn(text, length, of) : text.length];
    if (at === null || count === null) return null;
    // From the start on, or that many characters before the end.
    return count < 0 || !length || at === 0 ? count : at + count;
  };
  return evaluate(session, whole, tree, env).map((value) => between(value, from, to));
}

/** `url.substring(0, url.indexOf("/openapi"))`, `url.slice(0, -1)`, Go's `url[:len(url)-1]`: from one place to the other, null for the end. */
export function substring(value: AbstractValue, start: Node | null, end: Node | null, of: Cut): AbstractValue {
  return between(
    value,
    (text) => (start === null ? 0 : placeIn(text, start, of)),
    (text) => (end === null ? text.length : placeIn(text, end, of)),
  );
}

/** `whole`: the expression that is cut; places in any other text say nothing of it. */
export type Cut = { readonly session: Session; readonly whole: Node; readonly tree: Tree };

/** What Python's `url[:-1]` and Go's `url[:len(url)-1]` cut out of texts; null for an index, and for anything but texts. */
export function sliced(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const slice = sliceIn(node, tree);
  const values = slice === null ? [] : evaluate(session, slice.whole, tree, env);
  const isCut = values.some(isWritten) && values.every((value) => isWritten(value) || value.kind === 'unknown');
  return slice !== null && isCut
    ? values.map((value) => substring(value, slice.start, slice.end, { session, whole: slice.whole, tree }))
    : null;
}

function isWritten(value: AbstractValue): boolean {
  return value.kind === 'text' || ('asText' in value && value.asText);
}

type Slice = { readonly whole: Node; readonly start: Node | null; readonly end: Node | null };

function sliceIn(node: Node, tree: Tree): Slice | null {
  if (tree.language === 'go' && node.kind === 'group') {
    const [whole, ...places] = node.children;
    return whole ? slice(whole, places, whole.range.end, node.range.end, tree) : null;
  }
  if (tree.language !== 'python' || node.kind !== 'index' || node.index.kind !== 'group') return null;
  const { children, range } = node.index;
  return slice(node.object, children, range.start, range.end, tree);
}

/** One colon between the two places, each of which may be missing. */
function slice(whole: Node, [first, second, more]: readonly Node[], from: number, to: number, { file: { text } }: Tree): Slice | null {
  if (more) return null;
  const signs = first
    ? [
        text.slice(from, first.range.start),
        text.slice(first.range.end, second?.range.start ?? to),
        second ? text.slice(second.range.end, to) : '',
      ]
    : [];
  const marks = signs.map((sign) => sign.replaceAll(/[\s[\]]/g, ''));
  if (first && second) return marks.join() === ',:,' ? { whole, start: first, end: second } : null;
  if (first && marks.join() === ':,,') return { whole, start: null, end: first };
  return first && marks.join() === ',:,' ? { whole, start: first, end: null } : null;
}

type Finds = (text: string) => number | null;

function between(value: AbstractValue, from: Finds, to: Finds): AbstractValue {
  // A form that was put together loses a separator.
  if (value.kind === 'unknown') return partOf(value);
  if (value.kind !== 'text') return 'asText' in value && value.asText ? value : UNKNOWN;
  const { text } = value;
  const [start, end] = [from(text), to(text)];
  if (start === null || end === null) return UNKNOWN;
  const known = text.indexOf(UNKNOWN_SUBSTRING);
  if (known < 0) return { ...value, text: text.slice(start, end) };
  const first = start >= 0 && start <= known ? start : null;
  if (first === null) return UNKNOWN;
  if (end >= 0 && end < text.length) return end <= known ? { ...value, text: text.slice(first, end) } : UNKNOWN;
  const tail = text.slice(text.lastIndexOf(UNKNOWN_SUBSTRING) + 1).length;
  // What is cut off the end is a part of what is not known.
  return { ...value, text: text.slice(first, end < 0 && -end <= tail ? end : end < 0 ? text.length - tail : text.length) };
}

/** The place in a text that an expression means: a number, the length of the text, where another text begins in it, or some characters from these. */
function placeIn(text: string, node: Node, of: Cut): number | null {
  if (node.kind === 'plain') return /^\d{1,6}$/.test(node.text) ? Number(node.text) : null;
  if (node.kind === 'call') return foundBy(text, node, of);
  if (node.kind === 'name') return heldPlace(text, node, of);
  const parts = node.kind === 'group' ? node.children : node.kind === 'concat' ? node.parts : [];
  const [first, second, more] = parts;
  if (!first || more) return null;
  const written = (start: number, end: number): string => of.tree.file.text.slice(start, end).trim();
  if (!second) {
    const place = placeIn(text, first, of);
    return place !== null && written(node.range.start, first.range.start) === '-' ? -place : null;
  }
  const [place, by] = [placeIn(text, first, of), placeIn(text, second, of)];
  if (place === null || by === null) return null;
  const sign = written(first.range.end, second.range.start);
  // The length of a text with an unknown part is told from its end.
  if (sign === '-') return place === text.length ? -by : place - by;
  return sign === '+' ? place + by : null;
}

/** `$at = strpos($url, '/openapi')`, of a variable and a text that nothing changes. */
function heldPlace(text: string, name: NameNode, of: Cut): number | null {
  const [decl, another] = of.session.names.declarationsOf(name, of.tree) ?? [];
  if (decl?.node.kind !== 'define' || another || decl.tree !== of.tree || decl.node.value?.kind !== 'call') return null;
  const isSteady = assignmentsTo(of.session, decl).length === 0 && !isChanged(of);
  return isSteady ? foundBy(text, decl.node.value, of) : null;
}

/** What is cut is a variable that is given another text, or a field that a method of the file sets. */
function isChanged({ session, whole, tree }: Cut): boolean {
  if (whole.kind === 'member') return (session.program.inFile.get(tree)?.assigned.get(whole.property) ?? []).length > 1;
  const decls = whole.kind === 'name' ? (session.names.declarationsOf(whole, tree) ?? []) : [];
  const [only, another] = decls;
  return !only || another !== undefined || assignmentsTo(session, only).length > 0;
}

function foundBy(text: string, { callee, args }: CallNode, { whole, tree }: Cut): number | null {
  const name = nameOf(callee) ?? '';
  const [first, second, more] = args;
  const isMethod = callee.kind === 'member' && /^(?:indexOf|lastIndexOf|length)$/.test(name);
  const subject = isMethod ? callee.object : first;
  if (more || !subject || written(subject, tree) !== written(whole, tree)) return null;
  if (/^(?:strlen|mb_strlen|len|length)$/.test(name)) return (isMethod ? first : second) ? null : text.length;
  const sought = isMethod ? first : second;
  if (sought?.kind !== 'string' || sought.value === '' || (isMethod && second)) return null;
  const isLast = /^(?:lastIndexOf|strrpos|mb_strrpos|LastIndex)$/.test(name);
  if (!isLast && !isMethod && !/^(?:strpos|mb_strpos|Index)$/.test(name)) return null;
  const place = isLast ? text.lastIndexOf(sought.value) : text.indexOf(sought.value);
  const known = text.indexOf(UNKNOWN_SUBSTRING);
  if (place < 0 || (known >= 0 && (isLast || place > known))) return null;
  return place;
}

function written({ range }: Node, { file }: Tree): string {
  return file.text.slice(range.start, range.end);
}
