import { remembered } from '../../../base/tree.js';
import type { FunctionNode, Node, Tree } from '../../../model/index.js';
import {
  type AbstractValue,
  asFirm,
  doubt,
  type Env,
  hasFirmQuery,
  isFirm,
  join,
  nodeValue,
  type TextValue,
  textValue,
  UNKNOWN_SUBSTRING,
  type UnknownValue,
  withFirmQuery,
} from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { LONGEST } from '../memo.js';
import { originOf } from '../origins.js';
import { accessEach, isEmptyArray } from '../properties.js';
import { type Session, WIDTH } from '../session.js';
import { asWritten } from './written-objects.js';

/** Every combination; what is not a text leaves an unknown substring. */
export function concatenated(session: Session, parts: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] {
  const held = inBraces(session, parts, tree, env);
  if (held.length > 0) return held;
  const list = tree.language === 'python' ? listSum(session, parts, tree, env) : null;
  if (list !== null) return [list];
  let sums: readonly TextValue[] = [textValue('')];
  const unresolved = new Set<FunctionNode>();
  const all: UnknownValue[] = [];
  for (const part of parts) {
    const given = asWritten(session, part, tree, env).flatMap((value) => asQuery(session, value, part, tree, env));
    for (const value of given) {
      if (value.kind !== 'unknown') continue;
      for (const open of value.unresolved) unresolved.add(open);
      if (!all.includes(value)) all.push(value);
    }
    // A doubt about what is told beside it is no text of its own.
    const told = given.filter((value) => !(value.kind === 'unknown' && value.soft));
    const values = told.length > 0 ? told : given;
    const next: TextValue[] = [];
    for (const sum of sums) {
      for (const value of values) {
        const provenance = join(value, sum);
        if (provenance === null) continue;
        const piece: Piece = value.kind === 'text' ? value : { text: written(value), from: [] };
        const certain = provenance.certain && piece.text !== UNKNOWN_SUBSTRING && !queried.has(value);
        const made: TextValue = {
          kind: 'text',
          ...provenance,
          certain: certain || value.kind === 'text' ? provenance.certain : false,
          ...put(sum, piece),
        };
        // What a loop writes out of sight, `hex(bytes)`, is one open part as well.
        const isOpen = value.kind === 'unknown' || (value.kind === 'text' && value.text === UNKNOWN_SUBSTRING);
        const isSure = isOpen ? values.length === 1 : isFirm(value);
        const isQuerySure = isSure && (sum.text.includes('?') ? hasFirmQuery(sum) : piece.text.includes('?'));
        if (isQuerySure) withFirmQuery(made);
        next.push(isSure && isFirm(sum) && !made.certain ? asFirm(made) : made);
      }
    }
    sums =
      next.length > WIDTH
        ? next.slice(0, WIDTH).map((sum) => ({ ...sum, text: sum.text.replace(/$/, UNKNOWN_SUBSTRING), certain: false }))
        : next;
  }
  return [...sums, ...doubt([...unresolved], originOf(all))];
}

/** `${url}?${query}` of a form that is put together elsewhere: the type in it is a part of the text, whatever stands around it. */
export function asQuery(session: Session, value: AbstractValue, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  if (value.kind !== 'node' || !(value.node.kind === 'object' || isEmptyArray(value)) || !value.asText) return [value];
  const held = accessEach(session, [value], 'type', { tree, node }, env).flatMap((one) =>
    // `url.Values{"type": {"bg.goods.add"}}`
    one.kind === 'node' && one.node.kind === 'list' && tree.language === 'go'
      ? accessEach(session, [one], '0', { tree, node }, env)
      : [one],
  );
  const types = held.filter(({ kind }) => kind === 'text' || kind === 'unknown');
  if (types.length === 0) return [value];
  const isThere = types.length === held.length && isClosed(value.node);
  return types.map((type) => (type.kind === 'text' ? { ...type, text: queryOf(type.text) } : isThere ? ofQuery(type) : type));
}

function queryOf(type: string): string {
  return `type=${type}&${UNKNOWN_SUBSTRING}`;
}

/** Every key is written out, so that the type, whatever it is, surely stands under its own. */
function isClosed(node: Node): boolean {
  return node.kind === 'object' ? node.entries.every(({ kind }) => kind !== 'spread') : node.kind === 'list';
}

/** A type that nobody knows, of a form: its key stands in the text all the same. */
function ofQuery(type: AbstractValue): AbstractValue {
  const own = { ...type };
  queried.add(own);
  return own;
}

const queried = new WeakSet<AbstractValue>();

/** Python's `[a] + more` is a list with the items of both; null where no part is surely a list. */
function listSum(session: Session, parts: readonly Node[], tree: Tree, env: Env): AbstractValue | null {
  const [first] = parts;
  if (!first || !parts.every(({ kind }) => /^(?:list|name|member|call)$/.test(kind))) return null;
  if (!parts.some(({ kind }) => kind === 'list') && !isList(evaluate(session, first, tree, env))) return null;
  return nodeValue({ tree, node: spreadOf(first, parts) }, env);
}

function isList([only, another]: readonly AbstractValue[]): boolean {
  return only?.kind === 'node' && only.node.kind === 'list' && !another;
}

const spreads = remembered((_first: Node) => new Map<number, Node>());

function spreadOf(first: Node, parts: readonly Node[]): Node {
  const known = spreads(first).get(parts.length);
  if (known) return known;
  const { parent } = first;
  const range = { start: first.range.start, end: parts.at(-1)?.range.end ?? first.range.end };
  const items = parts.map((value): Node => ({ kind: 'spread', range: value.range, parent, value }));
  const made: Node = { kind: 'list', range, parent, items };
  spreads(first).set(parts.length, made);
  return made;
}

/** `"{" + entries + "}"`: braces around the entries of a map, written as a text, are that map. */
function inBraces(session: Session, parts: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] {
  const [first] = parts;
  if (first?.kind !== 'string' || !/^\s*\{\s*$/.test(first.value)) return [];
  return parts.flatMap((part) =>
    evaluate(session, part, tree, env).filter((value) => value.kind === 'node' && value.node.kind === 'object' && value.asText),
  );
}

/** A text that doubles with each constant would fill the memory before long. */
function put(sum: Piece, piece: Piece): Piece {
  const isLong = sum.text.length + piece.text.length > LONGEST || sum.from.length + piece.from.length > LONGEST;
  if (isLong) return { text: UNKNOWN_SUBSTRING, from: [] };
  const reads = piece.reads ? [...(sum.reads ?? []), ...piece.reads] : sum.reads;
  return { text: sum.text + piece.text, from: [...sum.from, ...piece.from], reads };
}

type Piece = Pick<TextValue, 'text' | 'from' | 'reads'>;

function written(value: AbstractValue): string {
  if (queried.has(value)) return queryOf(UNKNOWN_SUBSTRING);
  return value.kind === 'node' && value.node.kind === 'plain' ? value.node.text.replaceAll('_', '') : UNKNOWN_SUBSTRING;
}
