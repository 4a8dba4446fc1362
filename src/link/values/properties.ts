import type { Node, ObjectNode, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { keyOf } from '../program/syntax.js';
import { libraryTypeOf } from '../symbols/go-structs.js';
import { isLeftOutOfRest } from '../symbols/rest-pattern.js';
import { assignmentsUnder, CHANGES } from '../symbols/writes.js';
import {
  ABSENT,
  type AbstractValue,
  after,
  doubt,
  type Env,
  join,
  type NodeValue,
  type Provenance,
  START,
  UNKNOWN,
  unknown,
  unresolvedOf,
  unsure,
} from './abstract-value.js';
import { underConstant } from './constant-keys.js';
import { choosesNothing } from './deployments.js';
import { asKey } from './enum-members.js';
import { evaluate } from './evaluate.js';
import { exported } from './imported-values.js';
import { ofClass, ofInstance, ofStruct, ofStructField } from './instances.js';
import { libraryKey } from './library-models.js';
import { isAlwaysWritten } from './must-write.js';
import { contentOf, isLocal } from './object-history.js';
import { isBlurred, isListedInFull, objectWrites } from './object-writes.js';
import { pathProperty } from './python-files.js';
import { pythonProperty } from './python-library.js';
import { byTypes } from './resolve-name.js';
import { readOnce, type Session, WIDTH } from './session.js';
import { configured, environment } from './settings.js';

/** A property of everything that an object can be. */
export function accessEach(session: Session, values: readonly AbstractValue[], key: string, at: Ref, env: Env): readonly AbstractValue[] {
  return values.flatMap((value) =>
    access(session, value, key, at, env).flatMap((found): readonly AbstractValue[] => {
      const provenance = join(found, value);
      if (provenance === null) return [];
      return isSame(provenance, found) ? [found] : [{ ...found, ...provenance }];
    }),
  );
}

/** Nothing came from the way to it: thousands of entries are read from objects that stand where they are written. */
function isSame(provenance: Provenance, { steps, certain, caller, pathCondition, routed }: Provenance): boolean {
  return (
    provenance.steps === steps &&
    provenance.certain === certain &&
    provenance.caller === caller &&
    provenance.pathCondition === pathCondition &&
    provenance.routed === routed
  );
}

export function access(session: Session, value: AbstractValue, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  // What a parameter's pattern leaves over: `isLeftOutOfRest` knows what it has not.
  if (key === '*') return [value];
  switch (value.kind) {
    case 'text':
      return ofText(value, key);
    case 'absent':
      return [ABSENT];
    case 'unknown':
      if (key === 'openConnection')
        return [{ ...START, kind: 'library', path: 'URL.openConnection', made: [], holders: [], asText: false }];
      if (value.soft) return [value];
      return value.unresolved.length > 0 ? [unknown(value.unresolved)] : memberByTypes(session, key, at, env);
    case 'module': {
      const found = value.trees.flatMap((tree) => exported(session, tree, key, '', env));
      return found.length > 0 ? found : memberByTypes(session, key, at, env);
    }
    case 'library':
      return ofOutside(session, value, key, at, env);
    case 'instance':
      return ofInstance(session, value, key, at, env);
    case 'node':
      return ofNode(session, value, key, at, env);
  }
}

/** The types of a member that is written there; of one that is only asked for (the `url` of what a request is given) the node says nothing. */
function memberByTypes(session: Session, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  return at.node.kind === 'member' && at.node.property === key ? byTypes(session, at, env) : [UNKNOWN];
}

function ofText(value: Extract<AbstractValue, { kind: 'text' }>, key: string): readonly AbstractValue[] {
  const path = pathProperty(value, key);
  if (path !== null) return [path];
  const member = key === 'name' ? memberOf(value) : null;
  if (member !== null) return [{ ...value, text: member }];
  if (/^(?:href|value|name|code|uri|URL)$/.test(key)) return [value];
  if (key === 'openConnection') return [{ ...START, kind: 'library', path: 'URL.openConnection', made: [], holders: [], asText: false }];
  const part = urlPart(value.text, key);
  return part === null ? [UNKNOWN] : [{ ...value, text: part }];
}

const urlParts: Readonly<Record<string, RegExp>> = {
  protocol: /^\w+:(?=\/\/)/,
  origin: /^\w+:\/\/[^/?#]+/,
  host: /(?<=^\w+:\/\/)[^/:?#]+/,
  hostname: /(?<=^\w+:\/\/)[^/:?#]+/,
};

/** What a `URL` says of the text that it is made of. */
function urlPart(text: string, key: string): string | null {
  if (key === 'pathname' && /^\w+:\/\//.test(text)) return /^\w+:\/\/[^/?#]*([^?#]*)/.exec(text)?.[1] || '/';
  if (key === 'port' && /^\w+:\/\//.test(text)) return /^\w+:\/\/[^/?#]*:(\d+)/.exec(text)?.[1] ?? '';
  if (key === 'search') return /^[^?#]*(\?[^#]*)?/.exec(text)?.[1] ?? '';
  return urlParts[key]?.exec(text)?.[0] ?? null;
}

/** `Api::Add->name`: a member of an enum of texts knows what it is called. */
function memberOf({ from }: Extract<AbstractValue, { kind: 'text' }>): string | null {
  const place = from.length === 1 ? from[0]?.node.parent : null;
  return place?.kind === 'define' && place.parent?.kind === 'class' && place.parent.isEnum ? place.name : null;
}

export const environmentPath = /^(?:process\.env|import\.meta\.env|os\.environ|Deno\.env|Bun\.env|ENV|_ENV|_SERVER)$/;

function ofOutside(
  session: Session,
  candidate: Extract<AbstractValue, { kind: 'library' }>,
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  // `os.environ.get(…)` is a reader of variables, not a variable called `get`.
  const isReader = key === 'get' && at.node.parent?.kind === 'call' && at.node.parent.callee === at.node;
  if (environmentPath.test(candidate.path) && !isReader) {
    const step = { file: at.tree.file.path, range: at.node.range, why: 'config-key', detail: key } as const;
    return environment(session, key).map((value) => after(value, { steps: [step] }));
  }
  const read = at.tree.language === 'python' ? pythonProperty(session, candidate, key, at, env) : null;
  if (read) return read;
  const shared = candidate.holders.filter((holder) => !isLocal(holder));
  const put = shared.length > 0 ? objectWrites(session, shared, key, at) : [];
  const own = candidate.holders.filter(isLocal).reduce((values, holder) => contentOf(session, holder, key, values, at, env), put);
  if (own.some((one) => one.kind !== 'absent')) return own;
  if (at.node.kind === 'call' && /^\w*Map\(\)$/.test(candidate.path) && isListedInFull(session, candidate.holders)) return [ABSENT];
  if (/^(?:config|settings|app_?config)$/i.test(candidate.path.split('.').at(-1) ?? '')) {
    const values = configured(session, key);
    if (values) return values;
  }
  return [{ ...candidate, path: `${candidate.path}.${key}`, holders: [], asText: false }];
}

function ofNode(session: Session, value: NodeValue, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  if (value.node.kind === 'class') return ofClass(session, { tree: value.tree, node: value.node }, key, at, env);
  if (value.node.kind === 'group') return inGroup(session, value, key);
  if (value.node.kind === 'list' && !isEmptyArray(value)) return ofList(session, value, key);
  const object = asObject(value.node);
  if (object === null) return [UNKNOWN];
  const library = libraryStruct(session, value, object, key);
  if (library !== null) return library;
  const field = ofStructField(session, value, object, key, at, env, () => ofObject(session, value, object, key));
  if (field !== null) return field;
  const found = heldElsewhere(session, value, object, key, at, env);
  return value.holders.filter(isLocal).reduce((values, holder) => contentOf(session, holder, key, values, at, env), found);
}

/** What is written in an object, and what is put into it by a variable whose uses no one function tells. */
function heldElsewhere(session: Session, value: NodeValue, object: ObjectNode, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const holders = value.holders.filter((holder) => !isLocal(holder));
  const put = holders.length > 0 ? objectWrites(session, holders, key, at) : [];
  const blurred = holders.length > 0 && isBlurred(session, holders);
  const own = blurred ? unsure(ofObject(session, value, object, key)) : ofObject(session, value, object, key);
  if (put.length === 0 && own.every((one) => one.kind === 'absent')) return ofStruct(session, value, object, key, at, env) ?? own;
  if (put.length === 0) return own;
  const isOpen = own.every((one) => one.kind === 'absent' || one.kind === 'unknown');
  if (isOpen && !blurred && isAlwaysWritten(session, holders, key, at)) return put;
  const isNew = own.every((one) => one.kind === 'absent');
  return isNew && !blurred ? put : unsure([...own.filter((one) => one.kind !== 'absent'), ...put]);
}

/** `&http.Client{…}`: what is called on it is the library's. */
function libraryStruct(session: Session, value: NodeValue, object: ObjectNode, key: string): readonly AbstractValue[] | null {
  const path = libraryTypeOf(session, value.tree, value.node);
  if (path === null || object.entries.some((entry) => entry.kind === 'entry' && keyOf(value.tree, entry.key) === key)) return null;
  return [{ ...START, kind: 'library', path: `${path}().${key}`, made: [], holders: value.holders, asText: false }];
}

/** PHP's `[]` and `array()` are lists and maps alike. */
export function isEmptyArray({ tree, node }: NodeValue): boolean {
  return tree.language === 'php' && node.kind === 'list' && node.items.length === 0;
}

function asObject(node: Node): ObjectNode | null {
  if (node.kind === 'list') return { kind: 'object', range: node.range, parent: node.parent, entries: [] };
  return node.kind === 'object' ? node : null;
}

function ofObject(session: Session, value: NodeValue, object: ObjectNode, key: string): readonly AbstractValue[] {
  return readOnce(
    session,
    object,
    key,
    () => lastEntry(session, value, object, key),
    () => [UNKNOWN],
  );
}

/** The last entry of that name wins; what is spread after it may overrule it, and says so by being soft. */
function lastEntry(session: Session, candidate: NodeValue, object: ObjectNode, key: string): readonly AbstractValue[] {
  const { tree, env } = candidate;
  const plain = plainEntries(object, tree);
  if (plain) {
    const value = plain.get(key) ?? underConstant(session, object, tree, key);
    return value ? evaluate(session, value, tree, env) : [ABSENT];
  }
  const found: AbstractValue[] = [];
  let isAlwaysThere = false;
  for (const entry of [...object.entries].reverse()) {
    if (entry.kind === 'spread') {
      if (isLeftOutOfRest(session, entry.value, tree, key)) continue;
      const inside = accessEach(session, evaluate(session, entry.value, tree, env), key, { tree, node: entry }, env);
      if (inside.length > 0 && inside.every((one) => one.kind !== 'absent' && one.kind !== 'unknown' && one.kind !== 'library'))
        return [...found, ...inside];
      isAlwaysThere ||= inside.length > 0 && inside.every((one) => one.kind !== 'absent');
      found.push(...inside.filter((one) => one.kind !== 'absent'));
      continue;
    }
    if (entry.kind === 'function' && entry.name === key)
      return [...found, { ...START, kind: 'node', tree, node: entry, env, holders: [], asText: false }];
    if (entry.kind !== 'entry') {
      found.push(UNKNOWN);
      continue;
    }
    const name = keyOf(tree, entry.key) ?? constantKey(session, entry.key, tree, env);
    if (name === null) found.push(...unsure(evaluate(session, entry.value ?? entry.key, tree, env)));
    else if (name === key) return settle(found, evaluate(session, entry.value ?? entry.key, tree, env));
  }
  return isAlwaysThere ? found : [...found, ABSENT];
}

/** The last value of each key, where all of them are written out: a map of thousands is asked by thousands. Null where one is not. */
function plainEntries(object: ObjectNode, tree: Tree): ReadonlyMap<string, Node> | null {
  const known = plainMaps.get(object);
  if (known !== undefined) return known;
  const made = plainMapOf(object, tree);
  plainMaps.set(object, made);
  return made;
}

const plainMaps = new WeakMap<Node, ReadonlyMap<string, Node> | null>();

function plainMapOf({ entries }: ObjectNode, tree: Tree): ReadonlyMap<string, Node> | null {
  const found = new Map<string, Node>();
  for (const entry of entries) {
    const key = entry.kind === 'entry' ? keyOf(tree, entry.key) : null;
    if (entry.kind !== 'entry' || key === null) return null;
    found.set(key, entry.value ?? entry.key);
  }
  return found;
}

/** What overrules a known value without being known: asked about through callers, and then only a doubt. */
function settle(over: readonly AbstractValue[], values: readonly AbstractValue[]): readonly AbstractValue[] {
  if (over.length === 0) return values;
  const unresolved = unresolvedOf(over);
  const known = over.filter((value) => value.kind !== 'unknown' && value.kind !== 'library');
  return [...known, ...unsure(values), ...doubt(unresolved)];
}

function constantKey(session: Session, key: Node, tree: Tree, env: Env): string | null {
  const [only, another] = evaluate(session, key, tree, env).map(asKey);
  if (!only || another) return null;
  return only.kind === 'text' ? only.text : only.kind === 'library' ? libraryKey(only.path) : null;
}

/** A config file's top, or an XML element. */
function inGroup(session: Session, value: NodeValue, key: string): readonly AbstractValue[] {
  if (value.node.kind !== 'group') return [UNKNOWN];
  for (const child of value.node.children) {
    if (child.kind === 'entry' && keyOf(value.tree, child.key) === key && child.value)
      return evaluate(session, child.value, value.tree, value.env);
  }
  return [ABSENT];
}

function ofList(session: Session, value: NodeValue, key: string): readonly AbstractValue[] {
  if (value.node.kind !== 'list' || !/^\d+$/.test(key)) return [UNKNOWN];
  const { items } = value.node;
  const item = items[Number(key)];
  if (!item) return [ABSENT];
  return items.slice(0, Number(key) + 1).some((one) => one.kind === 'spread') ? [UNKNOWN] : evaluate(session, item, value.tree, value.env);
}

/** Entries of one map or list that are looked at where the key is not known, and no more once `WIDTH` values are found: they are not told apart. */
const ENTRIES = 500;

/** Every value of a map or list whose key nobody knows. `spread`: what is looked into already, since `all = { ...all, more }` holds itself. */
export function everyEntry(
  session: Session,
  candidates: readonly AbstractValue[],
  at: Ref,
  env: Env,
  spread = new Map<Node, Env>(),
): readonly AbstractValue[] {
  return candidates.flatMap((value): readonly AbstractValue[] => {
    if (value.kind === 'unknown') return [unknown(value.unresolved)];
    if (value.kind === 'absent') return [];
    if (value.kind !== 'node') return [UNKNOWN];
    const { node, tree } = value;
    if (node.kind === 'class')
      return node.body.flatMap((part) =>
        part.kind === 'define' && part.value ? entryValue(session, part.value, tree, part.name, at, env) : [],
      );
    const items = node.kind === 'object' ? node.entries : node.kind === 'list' ? node.items : null;
    if (items === null) return [UNKNOWN];
    const isChanged = value.holders.some((holder) =>
      (session.program.assigned.get('') ?? []).some((ref) => isInto(ref.node.target, holder.name)),
    );
    const values: AbstractValue[] = [];
    const seen = new Set<unknown>();
    for (const item of items.slice(0, ENTRIES)) {
      if (seen.size > WIDTH) break;
      const found =
        item.kind === 'spread'
          ? spreadEntries(session, { ...value, node: item }, at, env, spread)
          : item.kind === 'entry'
            ? entryValue(session, item.value ?? item.key, tree, keyOf(tree, item.key) ?? '', at, value.env)
            : entryValue(session, item, tree, '', at, value.env);
      values.push(...found);
      for (const one of found) seen.add(one.kind === 'text' ? (one.from[0]?.node ?? one.text) : one.kind === 'node' ? one.node : one.kind);
    }
    if (items.length > ENTRIES || seen.size > WIDTH) return [...values, UNKNOWN];
    return isChanged ? [...values, ...registeredIn(session, value, env)] : values;
  });
}

/** What is put into a map under keys that nobody knows: `HANDLERS[api] = fn`. */
export function registeredIn(session: Session, { holders }: NodeValue, env: Env): readonly AbstractValue[] {
  const writes = holders.flatMap((holder) => assignmentsUnder(session, holder, ''));
  if (writes.length === 0 || writes.length > CHANGES) return [UNKNOWN];
  return writes.flatMap(({ tree, node }) =>
    node.op === '=' ? evaluate(session, node.value, tree, { ...env, activations: null }) : [UNKNOWN],
  );
}

/** Its values are among those found where it was looked into before, as the same call sees it. */
function spreadEntries(
  session: Session,
  { node, tree, env: own }: NodeValue,
  at: Ref,
  env: Env,
  spread: Map<Node, Env>,
): readonly AbstractValue[] {
  const seen = spread.get(node);
  if (node.kind !== 'spread' || seen !== undefined) return seen === own ? [] : [UNKNOWN];
  return everyEntry(session, evaluate(session, node.value, tree, own), at, env, spread.set(node, own));
}

/** `m[x] = …` */
function isInto(target: Node, name: string): boolean {
  return target.kind === 'index' && target.object.kind === 'name' && target.object.name === name;
}

function entryValue(session: Session, value: Node, tree: Tree, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const why = choosesNothing(key) ? ('config-key' as const) : ('region-selector' as const);
  const step = { file: at.tree.file.path, range: at.node.range, why, detail: key };
  return evaluate(session, value, tree, env).map((candidate) => after(candidate, { steps: [step], certain: false }));
}
