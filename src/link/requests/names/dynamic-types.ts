import { isRouterCall } from '../../../base/generated-calls.js';
import { ancestors, nodesAtHand, remembered } from '../../../base/tree.js';
import type { Catalogue, DynamicType, Node, Pair, Request, Tree, TypeUse } from '../../../model/index.js';
import { extendCallStrings } from '../../call-graph/call-strings.js';
import { isNonEscaping } from '../../escape/escape.js';
import { enclosing } from '../../program/enclosing.js';
import { type AbstractValue, TOP, textsOf, UNKNOWN_SUBSTRING } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { allow, aside, BUDGET, GLANCE, type Session, unlessTooDeep } from '../../values/session.js';
import { isMessage, pieceNames } from './piece-names.js';
import { spelledNames } from './spelled-names.js';

/** Calls of a function beyond which what they hand in is not looked at. */
const CALLS = 60;

/** Types that are put together at run time, with the old types that they can become. */
export function dynamicTypes(session: Session, uses: readonly TypeUse[], requests: readonly Request[]): readonly DynamicType[] {
  const found = built(session, uses, requests);
  // Of one that is followed to its request the member that is called tells already.
  const isTold = ({ file, node }: Built): boolean =>
    found.some((one) => one.file === file && one.node.range.start === node.range.start && one.node.range.end <= node.range.end);
  const spelled = spelledNames(session.program).filter((one) => !isTold(one));
  return [...found, ...spelled].map((one) => ({ ...one, ...wholeOf(session, one) }));
}

type Built = Omit<DynamicType, 'whole' | 'nonEscaping'>;

/** The type that an expression always is, and whether nothing but requests and messages gets it. */
function wholeOf(session: Session, { file, node, becomes }: Built): Pick<DynamicType, 'whole' | 'nonEscaping'> {
  const [only, another] = becomes;
  const tree = session.program.trees.get(file.path);
  if (only === undefined || !tree) return { whole: null, nonEscaping: false };
  const isEnding = isNonEscaping(session, { tree, node });
  if (another !== undefined || (node.kind !== 'template' && node.kind !== 'concat')) return { whole: null, nonEscaping: isEnding };
  allow(session, BUDGET);
  const values = aside(session, () => evaluate(session, node, tree, TOP));
  const isWhole = values.length > 0 && values.every((value) => value.kind === 'text' && value.certain && value.text === only);
  return { whole: isWhole ? only : null, nonEscaping: isEnding };
}

function built(session: Session, uses: readonly TypeUse[], requests: readonly Request[]): readonly Built[] {
  const known = new Set([...session.program.catalogue.migrations.keys(), ...uses.map((use) => use.type)]);
  const found: Built[] = [];
  aside(session, () => {
    for (const tree of session.program.code) {
      for (const node of nodesAtHand(tree)) {
        if (
          (node.kind !== 'template' && node.kind !== 'concat' && !isFormat(node)) ||
          isTypeOfNames(node, tree) ||
          isMessage(node) ||
          isAskedByRouter(node) ||
          !mayBuildType(session, node, tree)
        )
          continue;
        allow(session, GLANCE);
        const names = becoming(session, node, tree, known);
        if (names !== null) found.push({ file: tree.file, node, ...names });
      }
    }
  });
  return [...found, ...sentInPieces(session, requests, new Set(found.map(({ node }) => node)))];
}

/** Old types that requests send and no string holds as a whole: `PREFIX + '.add'`. One for each place that puts them together. */
function sentInPieces({ program }: Session, requests: readonly Request[], told: ReadonlySet<Node>): readonly Built[] {
  const found = new Map<Node, { readonly file: DynamicType['file']; readonly becomes: Set<string> }>();
  for (const pair of requests.flatMap((request) => request.pairs)) {
    const type = pair.type.value;
    if (type === null || !program.catalogue.migrations.has(type) || pair.type.from.some(({ node }) => node.value.includes(type))) continue;
    const place = joinOf(pair);
    if (told.has(place.node)) continue;
    const known = found.get(place.node) ?? { file: place.file, becomes: new Set() };
    found.set(place.node, known);
    known.becomes.add(type);
  }
  return [...found].map(([node, { file, becomes }]) => ({ file, node, becomes: [...becomes].sort(), partners: [] }));
}

/** The expression that joins the pieces; where none of them stands in one, the call that sends them. */
function joinOf(pair: Pair): Pick<DynamicType, 'file' | 'node'> {
  for (const { file, node } of pair.type.from) {
    for (const above of ancestors(node)) {
      if (above.kind === 'template' || above.kind === 'concat' || isFormat(above)) return { file, node: above };
      if (above.kind === 'define' || above.kind === 'function') break;
    }
  }
  return { file: pair.file, node: pair.node };
}

/** TypeScript's `` `bg.${string}` ``, which builds nothing. */
function isTypeOfNames({ kind, range }: Node, { language, file }: Tree): boolean {
  return (
    language === 'typescript' &&
    kind === 'template' &&
    /\$\{\s*string\s*\}/.test(file.text.slice(range.start, Math.min(range.end, range.start + 400)))
  );
}

/** `temuGateway(type, url)` only reads the type: what is sent is put together beside the call. */
function isAskedByRouter(node: Node): boolean {
  const [first] = [node, ...ancestors(node)].filter(({ parent }) => parent?.kind === 'call');
  return first?.parent?.kind === 'call' && isRouterCall(first.parent) && first.parent.args[0] === first;
}

function isFormat(node: Node): boolean {
  if (node.kind !== 'call') return false;
  const name = node.callee.kind === 'member' ? node.callee.property : node.callee.kind === 'name' ? node.callee.name : '';
  return /^(?:format|sprintf|Sprintf|formatted|join|implode)$/.test(name);
}

/** A fixed part looks like a piece of a type's name: its beginning, or what an old one ends in. */
function mayBuildType({ program }: Session, node: Node, tree: Tree): boolean {
  const text = tree.file.text.slice(node.range.start, Math.min(node.range.end, node.range.start + 400));
  if (/["'`](?:bg|temu)\.|(?:bg|temu)["'`]/.test(text)) return true;
  const names = pieceNames(program);
  if (names.size > 0 && (text.match(/\w+/g) ?? []).some((word) => names.has(word))) return true;
  return [...text.matchAll(/["'`}]\.?([a-z\d]+(?:\.[a-z\d]+)+)["'`]/g)].some(([, piece = '']) => endsOf(program.catalogue).has(piece));
}

/** Every end of an old type that has a dot. */
const endsOf = remembered(({ migrations }: Catalogue): ReadonlySet<string> => {
  const ends = new Set<string>();
  for (const type of migrations.keys())
    for (let at = type.indexOf('.'); type.includes('.', at + 1); at = type.indexOf('.', at + 1)) ends.add(type.slice(at + 1));
  return ends;
});

/** Null where nothing is built: the whole is known and stands written out, or cannot be a type. */
function becoming(session: Session, node: Node, tree: Tree, known: ReadonlySet<string>): Pick<DynamicType, 'becomes' | 'partners'> | null {
  const { migrations, partnerTypes } = session.program.catalogue;
  const becomes = new Set<string>();
  const partners = new Set<string>();
  let isBuilt = false;
  for (const value of [...handedIn(session, node, tree), ...begunAs(session, node, tree)]) {
    if (value.kind !== 'text' || !/^(?:bg|temu)(?:[.\uFFFF]|$)/.test(value.text) || !/^[\w.\uFFFF-]+$/.test(value.text)) continue;
    // `ROOT + '.'` is the beginning of what is put together elsewhere.
    if (value.text.endsWith('.') && node.kind !== 'call') continue;
    const types = value.text.includes(UNKNOWN_SUBSTRING) ? fitting(value.text, known) : [value.text];
    // A prefix that no type has builds something else: an event's name, a storage key.
    isBuilt ||= types.length > 0;
    for (const type of types) if (migrations.has(type)) becomes.add(type);
    if (partnerTypes.has(value.text)) partners.add(value.text);
  }
  return isBuilt ? { becomes: [...becomes].sort(), partners: [...partners].sort() } : null;
}

/** What it is for each call of the function around it, if without these not even its beginning is told. */
function handedIn(session: Session, node: Node, tree: Tree): readonly AbstractValue[] {
  const alone = evaluate(session, node, tree, TOP);
  const around = enclosing(node);
  const isTold = (value: AbstractValue): boolean => value.kind === 'text' && !value.text.startsWith(UNKNOWN_SUBSTRING);
  if (around === null || alone.some(isTold)) return alone;
  const { callStrings } = unlessTooDeep(
    session,
    () => extendCallStrings(session, TOP.callString, around),
    () => ({ callStrings: [], complete: false }),
  );
  return callStrings.length > CALLS ? [] : callStrings.flatMap((callString) => evaluate(session, node, tree, along(callString)));
}

/** `implode('.', [PREFIX, ...$parts])`, `['bg', ...parts].join('.')` of pieces that callers bring: the text as far as the list itself tells. */
function begunAs(session: Session, node: Node, tree: Tree): readonly AbstractValue[] {
  const object = node.kind === 'call' && node.callee.kind === 'member' ? [node.callee.object] : [];
  const list = node.kind === 'call' ? [...object, ...node.args].find(({ kind }) => kind === 'list') : undefined;
  const [first, another] = list?.kind === 'list' ? list.items : [];
  if (!first || !another) return [];
  return textsOf(evaluate(session, first, tree, TOP)).map((value) => ({ ...value, certain: false, text: value.text + UNKNOWN_SUBSTRING }));
}

/** From left to right, each part at its first place, so that many unknown substrings are no more work than one. */
function fits(type: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  if (!type.startsWith(first)) return false;
  const last = others.pop();
  if (last === undefined) return type === first;
  let at = first.length;
  for (const part of others) {
    const place = type.indexOf(part, at);
    if (place < 0) return false;
    at = place + part.length;
  }
  return type.endsWith(last) && type.length - last.length >= at;
}

/** The known types that a text with unknown substrings can be; an unknown substring may be empty. */
function fitting(text: string, known: ReadonlySet<string>): readonly string[] {
  const parts = text.split(UNKNOWN_SUBSTRING);
  return [...known].filter((type) => fits(type, parts));
}
