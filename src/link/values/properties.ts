import { together } from '../../base/together.js';
import { remembered } from '../../base/tree.js';
import type { Node, ObjectNode, Tree } from '../../model/index.js';
import { apiName, isBodyKey } from '../clients/type-names.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf } from '../program/syntax.js';
import { libraryTypeOf, structOfList } from '../symbols/go-structs.js';
import { isChangedInPart } from '../symbols/writes.js';
import {
  ABSENT,
  type AbstractValue,
  after,
  type Env,
  givenOf,
  type Holder,
  join,
  libraryValue,
  type NodeValue,
  nodeValue,
  type Provenance,
  UNKNOWN,
  unknown,
  unresolvedOf,
  unsure,
} from './abstract-value.js';
import { calledAfter } from './called-after.js';
import { extensionOf } from './calls/extension-methods.js';
import { callsItself } from './calls/function-types.js';
import { trapped } from './calls/proxy-traps.js';
import { ofClass } from './classes/class-members.js';
import { placeInTuple } from './classes/csharp-tuples.js';
import { asKey, memberName } from './classes/enum-members.js';
import { ofEnumMember } from './classes/enum-methods.js';
import { ofInstance } from './classes/instances.js';
import { ofStruct, ofStructField } from './classes/struct-members.js';
import { evaluate } from './evaluate.js';
import { readableOf } from './failures.js';
import { configured, configuredAt, environment } from './files/settings.js';
import { exported } from './imported-values.js';
import { appSetting, configurationRead } from './library/csharp-configuration.js';
import { lazyValue } from './library/csharp-library.js';
import { optionsHeld } from './library/csharp-options.js';
import { djangoSetting } from './library/django.js';
import { ofEgg } from './library/egg.js';
import { exposedAs } from './library/exposed-objects.js';
import { keptOption } from './library/kept-options.js';
import { ofNuxt } from './library/nuxt.js';
import { pythonProperty } from './library/python-library.js';
import { registeredWith } from './library/registered-clients.js';
import { yiiComponent, yiiParam } from './library/yii.js';
import { changesOf } from './lists/list-changes.js';
import { itemsFrom, itemsOf } from './lists/sequences.js';
import { isShuffled, sievedItem } from './lists/sieved-lists.js';
import { putInChain } from './objects/chain-entries.js';
import { partsAsList } from './objects/map-entries.js';
import { isAlwaysWritten } from './objects/must-write.js';
import { contentOf, isLocal } from './objects/object-history.js';
import { ofObject } from './objects/object-literals.js';
import { isBlurred, isListedInFull, objectWrites } from './objects/object-writes.js';
import { putThere } from './objects/put-there.js';
import { sharedWrites } from './objects/shared-objects.js';
import { isHolder, statementsOn } from './objects/statements-on.js';
import { isPutUnseen } from './objects/unseen-puts.js';
import { heldBy } from './objects/value-copies.js';
import { originFurther, partOf } from './origins.js';
import { byTypes } from './resolve-name.js';
import type { Session } from './session.js';
import { ofText } from './texts/text-properties.js';
import { isWrittenOut, writtenOutClass } from './whole-names.js';

/** A property of everything that an object can be. */
export function accessEach(session: Session, given: readonly AbstractValue[], key: string, at: Ref, env: Env): readonly AbstractValue[] {
  return together(readableOf(given, at), (value) => {
    const all: AbstractValue[] = [];
    for (const found of calledAfter(key, access(session, value, key, at, env), at)) {
      const provenance = join(found, value);
      const made = provenance === null || isSame(provenance, found) ? found : givenOf(found, value);
      if (provenance !== null && made !== null) all.push(made);
    }
    return all;
  });
}

/** Whether the way added nothing to the provenance: thousands of entries are read from objects that stand where they are written. */
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
  // The rest of a parameter's pattern: `isLeftOutOfRest` knows the keys that are taken out.
  if (key === '*') return [value];
  if (/^\*\d/.test(key))
    return [value.kind === 'node' ? (itemsFrom(value, Number(key.slice(1))) ?? UNKNOWN) : value.kind === 'unknown' ? partOf(value) : value];
  const extended = extensionOf(session, value, key, at);
  if (extended !== null) return [extended];
  switch (value.kind) {
    case 'text':
      return ofEnumMember(session, value, key, at, env) ?? ofText(value, key);
    case 'absent':
      return [ABSENT];
    case 'unknown':
      if (key === 'openConnection') return [libraryValue('URL.openConnection')];
      if (value.soft) return [value];
      return value.unresolved.length > 0
        ? [unknown(value.unresolved, originFurther(value.origin, key)), ...putThere(session, at, key, env)]
        : orConfigured(session, at, key, memberByTypes(session, key, at, env));
    case 'module': {
      const found = value.trees.flatMap((tree) => exported(session, tree, key, '', env));
      return found.length > 0 ? found : memberByTypes(session, key, at, env);
    }
    case 'library':
      return ofOutside(session, value, key, at, env);
    case 'instance':
      return ofInstance(session, value, key, at, env);
    case 'node':
      return orConfigured(session, at, key, inPart(session, value, key, ofNode(session, value, key, at, env)));
  }
}

/**
 * `env["TEMU_CN_URL"]`, `values.get("cn.gateway")` of a mapping that the project's own code fills from a file: a key that a config file has, and that is
 * written as such keys are.
 */
function orConfigured(session: Session, { tree }: Ref, key: string, found: readonly AbstractValue[]): readonly AbstractValue[] {
  const isUntold =
    found.length > 0 && found.every(({ kind }) => kind === 'unknown' || kind === 'absent') && unresolvedOf(found).length === 0;
  if (!isUntold) return found;
  if (/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(key)) return configured(session, tree, key) ?? found;
  return /^[a-z][\w-]*(?:\.[\w-]+)+$/.test(key) && !apiName.test(key) ? (configuredAt(session, tree, key) ?? found) : found;
}

/** The types of a member that is written there; of one that is only asked for (the `url` of what a request is given) the node says nothing. */
function memberByTypes(session: Session, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  return at.node.kind === 'member' && at.node.property === key ? byTypes(session, at, env) : [UNKNOWN];
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
    return environment(session, at.tree, key).map((value) => after(value, { steps: [step] }));
  }
  const lazy =
    at.tree.language === 'csharp'
      ? (lazyValue(session, candidate, key) ??
        optionsHeld(session, candidate, key, at) ??
        configurationRead(session, candidate, key, at.tree, at.node.kind === 'member') ??
        appSetting(session, candidate, key, at))
      : null;
  if (lazy !== null) return lazy;
  const written = at.tree.language === 'java' ? writtenOutClass(session, candidate.path, key, at.tree) : null;
  if (written !== null) return [nodeValue(written, env)];
  const given = trapped(session, candidate, key, at, env);
  if (given !== null) return given;
  const component = yiiComponent(session, candidate.path, key, at.tree) ?? yiiParam(session, candidate.path, key, at.tree);
  if (component !== null) return component;
  const loaded = isScript(at.tree) ? (ofEgg(session, candidate, key, at, env) ?? ofNuxt(session, candidate, key, at, env)) : null;
  if (loaded !== null) return loaded;
  const kept = keptOption(session, candidate, key) ?? (key === 'BaseAddress' ? registeredWith(session, candidate, at.node, key) : null);
  if (kept !== null) return kept;
  const isPython = at.tree.language === 'python';
  const read = isPython ? (djangoSetting(session, candidate, key, at) ?? pythonProperty(session, candidate, key, at, env)) : null;
  if (read) return read;
  const shared = candidate.holders.filter((holder) => !isLocal(holder));
  const put = shared.length > 0 ? objectWrites(session, shared, key, at) : [];
  const locals = candidate.holders.filter((holder) => isLocal(holder) && !isOwnMethod(session, holder, key, at));
  const own = unlessPutUnseen(
    session,
    candidate.holders,
    key,
    locals.reduce((values, holder) => contentOf(session, holder, key, values, at, env), put),
  );
  if (own.some((one) => one.kind !== 'absent')) return own;
  const chained = at.node.kind === 'member' ? [] : putInChain(session, candidate, key);
  if (chained.length > 0) return chained;
  if (at.node.kind === 'call' && /^\w*Map\(\)$/.test(candidate.path) && isListedInFull(session, candidate.holders)) return [ABSENT];
  if (/^(?:config|settings|app_?config)$/i.test(candidate.path.split('.').at(-1) ?? '')) {
    const values = configured(session, at.tree, key);
    if (values) return values;
  }
  const path = isWrittenOut(candidate.path, key, at.tree) ? key : `${candidate.path}.${key}`;
  const exposed = isScript(at.tree) ? exposedAs(session, path) : null;
  if (exposed !== null) return exposed;
  return [{ ...candidate, path, holders: [], asText: false }];
}

/**
 * `post` of `client.post(url, body)` in a loop: what earlier rounds put into the client by its own methods, under a key that nobody knows, is
 * none of these methods.
 */
function isOwnMethod(session: Session, holder: Holder, key: string, { node }: Ref): boolean {
  const isCalled = node.kind === 'member' && node.property === key && node.parent?.kind === 'call' && node.parent.callee === node;
  if (!isCalled) return false;
  const all = statementsOn(session, holder, key);
  return all?.every((one) => isCallOn(session, one.node, one.tree, holder)) ?? false;
}

function isCallOn(session: Session, node: Node, tree: Tree, holder: Holder): boolean {
  return node.kind === 'call' && node.callee.kind === 'member' && isHolder(session, node.callee.object, tree, holder);
}

function ofNode(session: Session, value: NodeValue, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const ofMember = ofEnumMember(session, value, key, at, env);
  if (ofMember !== null) return ofMember;
  if (value.node.kind === 'define') return ofMemberName(value, key);
  if (value.node.kind === 'class') return ofClass(session, { tree: value.tree, node: value.node }, key, at, env);
  if (value.node.kind === 'group') return inGroup(session, value, key);
  if (value.node.kind === 'function' && callsItself(session, at.tree, key)) return [value];
  const struct = value.node.kind === 'list' ? structOfList(session, value.tree, value.node) : null;
  if (struct !== null) return ofNode(session, { ...value, node: struct }, key, at, env);
  if (value.node.kind === 'list' && !isEmptyArray(value))
    return ofList(session, value, at.tree.language === 'csharp' ? placeInTuple(value, key) : key);
  const object = asObject(value.node);
  if (object === null) return [UNKNOWN];
  const parts = partsAsList(session, value, key, at);
  if (parts !== null) return [parts];
  const library = libraryStruct(session, value, object, key);
  if (library !== null) return library;
  const field = ofStructField(session, value, object, key, at, env, () => ofObject(session, value, object, key));
  if (field !== null) return field;
  const held = heldElsewhere(session, value, object, key, at, env);
  const isWritten = object.entries.some((entry) => entry.kind === 'entry' && keyOf(value.tree, entry.key) === key);
  const isAbsent = held.every(({ kind }) => kind === 'absent');
  const shared = isWritten || isAbsent ? sharedWrites(session, value, key) : [];
  const found = shared.length === 0 ? held : unsure([...(isAbsent ? [] : held), ...shared]);
  const content = value.holders.filter(isLocal).reduce((values, holder) => contentOf(session, holder, key, values, at, env), found);
  return unlessPutUnseen(session, value.holders, key, content);
}

/** A type that may be put in unseen leaves nothing sure. */
function unlessPutUnseen(
  session: Session,
  holders: readonly Holder[],
  key: string,
  content: readonly AbstractValue[],
): readonly AbstractValue[] {
  const isUnseen = isBodyKey(key) && holders.every(isLocal) && holders.some((holder) => isPutUnseen(session, holder));
  return isUnseen ? unsure([...content.filter(({ kind }) => kind !== 'absent'), UNKNOWN]) : content;
}

/** `options.body.type = …` puts something into the `body` of what the variable `options` holds: what is found there is held by that part of it. */
function inPart(session: Session, value: NodeValue, key: string, found: readonly AbstractValue[]): readonly AbstractValue[] {
  const parts = value.holders.filter(({ name, decl, within }) => within === undefined && isChangedInPart(session, decl.tree, name, key));
  if (parts.length === 0) return found;
  const holders = parts.map((holder): Holder => ({ ...holder, name: key, within: holder.name }));
  const isEmpty = found.every((one) => one.kind === 'absent') && /^(?:go|php)$/.test(value.tree.language);
  const things = isEmpty ? [{ ...value, node: emptyFor(value.node), holders: [] }] : found;
  return things.map((one) => heldBy(one, holders));
}

/** Go's zero struct, and what PHP makes of `$a['b']['c'] = …`. */
const emptyFor = remembered(({ range, parent }: Node): Node => ({ kind: 'object', range, parent, entries: [] }));

/** `Region::CN->name` */
function ofMemberName(value: NodeValue, key: string): readonly AbstractValue[] {
  return key === 'name' && memberName(value) !== null ? [asKey(value)] : [UNKNOWN];
}

/** The entries written in an object, and those put into it through a variable whose uses no one function tells. */
function heldElsewhere(session: Session, value: NodeValue, object: ObjectNode, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const holders = value.holders.filter((holder) => !isLocal(holder));
  const put = holders.length > 0 ? objectWrites(session, holders, key, at) : [];
  const blurred = holders.length > 0 && isBlurred(session, holders, key);
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
  return [libraryValue(`${path}().${key}`, [], value.holders)];
}

/** PHP's `[]` and `array()` are lists and maps alike. */
export function isEmptyArray({ tree, node }: NodeValue): boolean {
  return tree.language === 'php' && node.kind === 'list' && node.items.length === 0;
}

function asObject(node: Node): ObjectNode | null {
  if (node.kind === 'list') return { kind: 'object', range: node.range, parent: node.parent, entries: [] };
  return node.kind === 'object' ? node : null;
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
  if (isShuffled(value.node) || changesOf(session, value).isReordered) return anyItem(session, value);
  const sieved = sievedItem(session, value, Number(key));
  if (sieved !== null) return sieved;
  const { items } = value.node;
  const item = items[Number(key)];
  const isSpread = items.slice(0, Number(key) + 1).some((one) => one.kind === 'spread');
  if (item && !isSpread) return evaluate(session, item, value.tree, value.env);
  const all = itemsOf(session, value);
  if (all === null) return [UNKNOWN];
  const found = all[Number(key)];
  return found ? evaluate(session, found.node, found.tree, found.env) : [ABSENT];
}

/** The items of a list of which the place does not tell one. */
function anyItem(session: Session, value: NodeValue): readonly AbstractValue[] {
  const items = itemsOf(session, value);
  return items === null ? [UNKNOWN] : unsure([...items.flatMap((item) => evaluate(session, item.node, item.tree, item.env)), ABSENT]);
}
