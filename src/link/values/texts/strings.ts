import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import {
  type AbstractValue,
  asFirm,
  doubt,
  type Env,
  isFirm,
  join,
  type NodeValue,
  type Provenance,
  type TextValue,
  textsOf,
  textValue,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unresolvedOf,
  withFirmQuery,
} from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { itemsOf } from '../lists/sequences.js';
import { originOf } from '../origins.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { asQuery } from './concatenation.js';
import { argumentsInQuery, formatted } from './text-methods.js';
import { joinUrl } from './url-joining.js';
import { asWritten, textOfObject } from './written-objects.js';

/** The texts of arguments; null for one that is none, or several. */
export function argTexts(session: Session, args: readonly Node[], tree: Tree, env: Env): readonly (string | null)[] {
  return args.map((arg) => {
    const [only, another] = evaluate(session, arg, tree, env);
    return only?.kind === 'text' && !another ? only.text : null;
  });
}

/** `[a, b].join('/')` */
export function joinedList(session: Session, object: NodeValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [separator = ','] = argTexts(session, node.args, tree, env);
  if (object.node.kind !== 'list' || separator === null) return [UNKNOWN];
  const items = itemsOf(session, object);
  if (items === null) return [unknown(openIn(session, object))];
  let sums: readonly TextValue[] = [textValue('')];
  const unresolved = new Set<FunctionNode>();
  for (const [i, item] of items.entries()) {
    const values = evaluate(session, item.node, item.tree, item.env);
    for (const open of unresolvedOf(values)) unresolved.add(open);
    const told = toldOf(values);
    sums = sums.flatMap((sum) => told.flatMap((value) => plus(sum, i === 0 ? '' : separator, value, told.length === 1))).slice(0, 40);
  }
  return [...sums, ...doubt([...unresolved])];
}

/** A doubt about the open part of a text beside it is no further text. */
function toldOf(values: readonly AbstractValue[]): readonly AbstractValue[] {
  const told = values.filter((value) => !(value.kind === 'unknown' && value.soft));
  return told.length > 0 ? told : values;
}

/** Functions whose callers tell a list, or what is spread into one: `(PREFIX, *parts)`. */
export function openIn(session: Session, list: AbstractValue): readonly FunctionNode[] {
  if (list.kind !== 'node' || list.node.kind !== 'list') return unresolvedOf([list]);
  const { tree, env } = list;
  return list.node.items.flatMap((item) => (item.kind === 'spread' ? unresolvedOf(evaluate(session, item.value, tree, env)) : []));
}

/** `new StringBuilder(a).append(b).toString()`: every combination of what the parts can be. */
export function sum(session: Session, parts: readonly (Ref & { readonly env: Env })[]): readonly AbstractValue[] {
  return sumBetween(session, '', parts);
}

/** The parts with a text between each two of them. */
export function sumBetween(session: Session, between: string, parts: readonly (Ref & { readonly env: Env })[]): readonly AbstractValue[] {
  let sums: readonly TextValue[] = [textValue('')];
  const unresolved: FunctionNode[] = [];
  let isOpen = false;
  for (const [i, { tree, node, env }] of parts.entries()) {
    const values = asWritten(session, node, tree, env)
      .flatMap((value) => textOfObject(session, value, { tree, node }, env))
      .flatMap((value) => asQuery(session, value, node, tree, env));
    unresolved.push(...unresolvedOf(values));
    const told = toldOf(values);
    isOpen ||= unresolvedOf(told).length > 0;
    sums = sums.flatMap((one) => told.flatMap((value) => plus(one, i === 0 ? '' : between, value, told.length === 1))).slice(0, 40);
  }
  // Callers tell that part, and the text with it.
  return isOpen ? [unknown([...new Set(unresolved)])] : [...sums, ...doubt([...new Set(unresolved)])];
}

/** Nothing where the two cannot be in one run. */
function plus(sum: TextValue, between: string, value: AbstractValue, isOnly: boolean): readonly TextValue[] {
  const provenance = join(value, sum);
  if (provenance === null) return [];
  const isText = value.kind === 'text';
  const made: TextValue = {
    ...sum,
    ...provenance,
    caller: sum.caller,
    certain: provenance.certain && isText,
    text: sum.text + between + (isText ? value.text : UNKNOWN_SUBSTRING),
    from: isText ? [...sum.from, ...value.from] : sum.from,
  };
  return [!made.certain && isFirm(sum) && (isText ? isFirm(value) : isOnly) ? asFirm(made) : made];
}

/** `new URL(path, base)`, `urljoin(base, path)`. */
export function joinedUrl(session: Session, args: readonly Node[], isResolved: boolean, tree: Tree, env: Env): readonly AbstractValue[] {
  const [path, base] = isResolved ? [args[0], args[1]] : [args[1], args[0]];
  if (!path || !base || args.length > 2) return [UNKNOWN];
  const [bases, paths] = [evaluate(session, base, tree, env), evaluate(session, path, tree, env)];
  const unresolved = [...bases, ...paths].flatMap((value) => (value.kind === 'unknown' ? value.unresolved : []));
  const found = bases.flatMap((one) =>
    paths.map((other): AbstractValue => {
      const [start, end] = [one.kind === 'text' ? one.text : UNKNOWN_SUBSTRING, other.kind === 'text' ? other.text : UNKNOWN_SUBSTRING];
      const from = [...(one.kind === 'text' ? one.from : []), ...(other.kind === 'text' ? other.from : [])];
      const provenance = join(one, other) ?? one;
      const certain = provenance.certain && one.kind === 'text' && other.kind === 'text';
      return { kind: 'text', ...provenance, certain, text: joinUrl(start, end), from };
    }),
  );
  return unresolved.length > 0 ? [...found, unknown(unresolved, originOf([...bases, ...paths]))] : found;
}

/** `"%s?%s"`: what stands behind the question mark is sure, whatever the host may be. */
function isQuerySure(pattern: TextValue, args: readonly AbstractValue[], isOnly: readonly boolean[]): boolean {
  const indices = isFirm(pattern) ? argumentsInQuery(pattern.text) : null;
  if (indices === null) return false;
  return [...indices].every((index) => {
    const arg = index === null ? undefined : args[index];
    if (index === null || arg === undefined) return false;
    return arg.kind === 'text' && arg.text !== UNKNOWN_SUBSTRING ? isFirm(arg) : isOnly[index] === true;
  });
}

/** `sprintf(pattern, …)`: every combination of what its arguments can be. */
export function format(
  session: Session,
  values: readonly AbstractValue[],
  args: readonly Node[],
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  const named = namesIn(values);
  if (named.length > 0) return formatNamed(session, values, named, args, tree, env);
  let combos: readonly (readonly AbstractValue[])[] = [[]];
  const isOnly: boolean[] = [];
  const doubts: AbstractValue[] = [];
  for (const arg of args) {
    const options = asWritten(session, arg, tree, env)
      .flatMap((value) => textOfObject(session, value, { tree, node: arg }, env))
      .flatMap((value) => asQuery(session, value, arg, tree, env));
    doubts.push(...options.filter(({ kind }) => kind === 'unknown'));
    const told = toldOf(options);
    isOnly.push(told.length === 1);
    combos = combos.flatMap((combo) => told.map((option) => [...combo, option])).slice(0, 40);
  }
  const unresolved = [...new Set(unresolvedOf(doubts))];
  const found = textsOf(values).flatMap((value) =>
    combos.flatMap((combo): readonly AbstractValue[] => {
      const provenance = combo.reduce<Provenance | null>((whole, one) => whole && join(one, whole), value);
      if (provenance === null) return [];
      const text = formatted(
        value.text,
        combo.map((one) => (one.kind === 'text' ? one.text : null)),
      );
      const certain = provenance.certain && combo.every(({ kind }) => kind === 'text');
      const made: TextValue = {
        ...value,
        ...provenance,
        caller: value.caller,
        text,
        certain,
        from: [...value.from, ...combo.flatMap((one) => (one.kind === 'text' ? one.from : []))],
      };
      // What is open in the one way that there is leaves the rest as sure as it is.
      const isSure =
        isFirm(value) && combo.every((one) => (one.kind === 'text' && one.text !== UNKNOWN_SUBSTRING ? isFirm(one) : combos.length === 1));
      if (isQuerySure(value, combo, isOnly)) withFirmQuery(made);
      return [!certain && isSure ? asFirm(made) : made];
    }),
  );
  return [
    ...found,
    ...doubt(unresolved, originOf([...combos.flat(), ...doubts])),
    ...(textsOf(values).length === values.length ? [] : [UNKNOWN]),
  ];
}

/** The names in `"https://{host}/{path}"`, `"%(host)s"`. */
function namesIn(values: readonly AbstractValue[]): readonly string[] {
  const marks = textsOf(values).flatMap(({ text }) => [...text.matchAll(/%\((\w+)\)s|\{([A-Za-z_]\w*)\}/g)]);
  return [...new Set(marks.flatMap(([, one, other]) => one ?? other ?? []))];
}

/** Each name stands for what it is handed, by itself or in a mapping. */
function formatNamed(
  session: Session,
  values: readonly AbstractValue[],
  names: readonly string[],
  args: readonly Node[],
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  let found: readonly AbstractValue[] = values;
  const unresolved: FunctionNode[] = [];
  for (const name of names) {
    const given = handed(session, name, args, tree, env);
    unresolved.push(...unresolvedOf(given));
    const told = toldOf(given);
    found = found.flatMap((pattern) => told.map((one) => filled(pattern, name, one, told.length === 1))).slice(0, 40);
  }
  return [...found, ...doubt([...new Set(unresolved)])];
}

function handed(session: Session, name: string, args: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] {
  const own = args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === name);
  if (own?.kind === 'entry' && own.value) return evaluate(session, own.value, tree, env);
  const [mapping] = args.filter((arg) => arg.kind !== 'entry');
  if (mapping === undefined) return [UNKNOWN];
  const things = evaluate(session, mapping.kind === 'spread' ? mapping.value : mapping, tree, env);
  return accessEach(session, things, name, { tree, node: mapping }, env);
}

function filled(pattern: AbstractValue, name: string, value: AbstractValue, isOnly: boolean): AbstractValue {
  if (pattern.kind !== 'text') return pattern;
  const text = value.kind === 'text' ? value.text : UNKNOWN_SUBSTRING;
  const provenance = join(value, pattern);
  if (provenance === null) return UNKNOWN;
  const made: TextValue = {
    ...pattern,
    ...provenance,
    certain: provenance.certain && value.kind === 'text',
    text: pattern.text.replaceAll(`%(${name})s`, () => text).replaceAll(`{${name}}`, () => text),
    from: [...pattern.from, ...(value.kind === 'text' ? value.from : [])],
  };
  return !made.certain && isFirm(pattern) && (value.kind === 'text' ? isFirm(value) : isOnly) ? asFirm(made) : made;
}
