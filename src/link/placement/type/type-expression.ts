import type { CallNode, EntryNode, NameNode, Node, SpreadNode } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { isScript } from '../../program/program.js';
import { keyOf } from '../../program/syntax.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import { hostOf } from '../../requests/arguments/host-and-base.js';
import { fillerOfType } from '../../requests/arguments/url-templates.js';
import type { KnownCall } from '../../requests/find.js';
import type { Sent } from '../../requests/pairs.js';
import { sentBy } from '../../requests/sent.js';
import { isLeftOutOfRest } from '../../symbols/rest-pattern.js';
import { type AbstractValue, type Holder, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { isWrittenByCall, isWrittenByOwn } from '../../values/classes/own-writers.js';
import { evaluate } from '../../values/evaluate.js';
import { assignments } from '../../values/flow/reaching-definitions.js';
import { replacesType } from '../../values/library/replacers.js';
import { isNothing } from '../../values/objects/object-writes.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { hasType, isTypedAt, ofForm, ofHanded, ofNames, ofParameter, ofRecord, typeOf } from '../body/body-variables.js';
import { isForm } from '../body/forms.js';
import { isOverruledBehind, isPutBetween } from '../sameness/overruled-entries.js';
import { entryAt, isPure, isReadable, textAt } from '../sameness/purity.js';
import { isRepeatable } from '../sameness/repeatable.js';
import { isTypeInQueryAlone } from '../url/types-beside-url.js';
import { isReadByName } from './keyed-read.js';
import { isWrittenBeforeHost, writtenBefore, writtenOnceBefore, writtenToQuery } from './preceding-writes.js';
import { itemOf } from './type-entries.js';
import { mayWriteAnyType, mayWriteType } from './type-writes.js';
import { writtenType } from './written-type.js';

/** The question: the type's source text at `place`. */
export type TypeQuestion = Sent & { readonly session: Session; readonly call: KnownCall; readonly place: Node };

/** Chains of callers beyond which a URL is not asked about. */
const CHAINS = 60;

/** The source text of the type where `place` stands: the very value that goes into the body. */
export function typeExpression(asked: TypeQuestion): string | null {
  const { session, call } = asked;
  const isBodyAsked = asked.callStrings.length > CHAINS || !isTypeInQueryAlone(session, call, asked.callStrings);
  for (const at of isBodyAsked ? call.client.body : []) {
    const body = argumentAt(session, call, at, TOP);
    const inQuery = at.at === 'query' && body?.node ? writtenToQuery(session, call, body.node, asked.place) : null;
    if (inQuery !== null) return inQuery;
    const [only, another] = body?.values ?? [];
    const object = only?.kind === 'node' && only.node.kind === 'object' && !another && only.tree === call.tree ? only : null;
    const written: Written = { entries: object?.node.kind === 'object' ? object.node.entries : [], holders: object?.holders ?? [] };
    // A variable that holds the body tells what is sent whatever is spread into it, so it comes before a key that callers leave alone.
    const own = ofKey({ ...asked, closed: false }, written);
    const found = own ?? (body?.node ? ofExpression(asked, body.node) : ofNames(asked, at)) ?? ofEntries(asked, written);
    if (found !== null) return found;
  }
  const query = queryOf(asked);
  return query === null ? ofTemplate(asked) : ofExpression(asked, query);
}

/** What fills the place for the type in a template of the URL. */
function ofTemplate({ session, call, place, callStrings }: TypeQuestion): string | null {
  const envs = callStrings.length > 0 ? callStrings.map(along) : [TOP];
  for (const at of call.client.url) {
    const filler = at.at === 'template' ? fillerOfType(session, call, call.node.args[at.index] ?? null, at, envs) : null;
    if (filler !== null) return isPure(filler) && isReadable(session, filler, place, call) ? textAt(call, filler) : null;
  }
  return null;
}

/** What stands behind the `?` of a URL: `${url}?${query}`. */
function queryOf({ session, call }: TypeQuestion): Node | null {
  const url = hostOf(session, call, TOP)?.node ?? null;
  const parts = url?.kind === 'template' || url?.kind === 'concat' ? url.parts : [];
  const [mark, query, more] = parts.slice(-2);
  return mark?.kind === 'string' && mark.value.endsWith('?') && query && !more ? query : null;
}

function ofExpression(asked: TypeQuestion, node: Node): string | null {
  const { session, call, place } = asked;
  const inner = unwritten(asked, node);
  if (inner.kind === 'object') return ofEntries(asked, { entries: inner.entries, holders: [] });
  if (inner.kind === 'call') return ofAssigned(asked, inner) ?? writtenType(asked, inner);
  if (inner.kind !== 'name') return writtenType(asked, inner);
  return (
    ofForm(asked, inner) ??
    ofVariable(asked, inner) ??
    ofSet(asked, inner) ??
    writtenBefore(session, call, inner, place) ??
    ofHanded(asked, inner) ??
    writtenType(asked, inner) ??
    ofRecord(asked, inner)
  );
}

/** `JSON.stringify(params)`, `json.dumps(params).encode('utf-8')`, `new HttpEntity<>(params, headers)` → `params`; also where there may be none. */
export function unwritten(asked: TypeQuestion, node: Node): Node {
  const given = onlyGiven(node);
  if (given !== null) return unwritten(asked, given);
  if (node.kind !== 'call') return node;
  const { callee, args } = node;
  if (callee.kind === 'member' && /^(?:encode|toString|getBytes)$/.test(callee.property)) return unwritten(asked, callee.object);
  if (callee.kind === 'member' && /^(?:items|copy|entries)$/.test(callee.property) && args.length === 0)
    return unwritten(asked, callee.object);
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  const isWriter = args.length === 1 || (node.isNew && /Entity$/.test(name)) || /^(?:stringify|dumps|(?:wp_)?json_encode)$/.test(name);
  if (name === 'create' && args.length === 2 && isOfLibrary(asked, callee)) return ofTwo(asked, node);
  const [first] = args;
  if (replacesType(asked.session, node, asked.call.tree) || (first && isWrittenAnew(asked, node, first))) return node;
  return first && isWriter && isOfLibrary(asked, callee) ? unwritten(asked, first) : node;
}

/** The text has what the object says itself, or a function of the call. */
function isWrittenAnew({ session, call: { tree } }: TypeQuestion, writing: CallNode, object: Node): boolean {
  const values = evaluate(session, object, tree, TOP);
  return isWrittenByCall(writing, values, tree) || values.some((value) => isWrittenByOwn(session, value));
}

/** The router of scripts and of PHP asks an object for what the object says itself (`toJSON`, `jsonSerialize`), and has the same type as the text. */
export function isWrittenUnasked(asked: TypeQuestion, writing: CallNode, object: Node): boolean {
  const { tree } = asked.call;
  const isAsked = object.kind === 'name' && (isScript(tree) || tree.language === 'php');
  return !isAsked && isWrittenAnew(asked, writing, object);
}

/** `params === undefined ? undefined : JSON.stringify(params)`: the only one of the two that is a body. */
export function onlyGiven(node: Node): Node | null {
  if (node.kind !== 'choice' || node.condition === null) return null;
  const [only = null, another] = node.options.filter((option) => !isEmpty(option));
  return another ? null : only;
}

function isEmpty(node: Node): boolean {
  return isNothing(node) || (node.kind === 'name' && node.name === 'undefined') || (node.kind === 'string' && node.value === '');
}

/** `RequestBody.create(JSON.toJSONString(params), JSON_TYPE)`, in either order: the one that is written out. */
function ofTwo(asked: TypeQuestion, node: Extract<Node, { kind: 'call' }>): Node {
  const { session, call } = asked;
  const bodies = node.args.filter((arg) => evaluate(session, arg, call.tree, TOP).some((value) => 'asText' in value && value.asText));
  const [only, another] = bodies;
  return only && !another ? unwritten(asked, only) : node;
}

/** A function of the project's own may give another type than it is handed. */
function isOfLibrary({ session, call }: TypeQuestion, callee: Node): boolean {
  return evaluate(session, callee, call.tree, TOP).every((value) => value.kind === 'library' || value.kind === 'unknown');
}

/** `Object.assign({}, common, { type })` is read as what it puts together. */
function ofAssigned(asked: TypeQuestion, node: Extract<Node, { kind: 'call' }>): string | null {
  const [only, another] = evaluate(asked.session, node, asked.call.tree, TOP);
  return only?.kind === 'node' && only.node.kind === 'object' && only.node.parent === node.parent && !another
    ? ofEntries(asked, { entries: only.node.entries, holders: only.holders })
    : null;
}

/** An object literal, and the variables that hold it. */
type Written = { readonly entries: readonly Node[]; readonly holders: readonly Holder[] };

type Typed = { readonly entry: EntryNode | null; readonly key: string; readonly behind: readonly SpreadNode[] };

/** The key that names the type, and what is spread behind it and may overrule it; null where a type may stand under a key that nobody knows. */
function typed(asked: TypeQuestion, { entries }: Written): Typed | null {
  const { call } = asked;
  const behind: SpreadNode[] = [];
  for (const entry of flat(entries).reverse()) {
    if (entry.kind === 'spread') {
      if (!isWithoutType(asked, entry)) behind.unshift(entry);
      continue;
    }
    const key = entry.kind === 'entry' ? keyOf(call.tree, entry.key) : entry.kind === 'function' ? entry.name : null;
    if (key === null) return null;
    if (entry.kind === 'entry' && isBodyKey(key)) return { entry, key, behind };
  }
  return { entry: null, key: 'type', behind };
}

/** A pattern has taken the type out of it, or every caller is known and puts none in. */
function isWithoutType({ session, call, callStrings, closed }: TypeQuestion, { value }: SpreadNode): boolean {
  if (isLeftOutOfRest(session, value, call.tree, 'type')) return true;
  const at = { tree: call.tree, node: value };
  return (
    closed &&
    callStrings.every((callString) => {
      const env = along(callString);
      return accessEach(session, evaluate(session, value, call.tree, env), 'type', at, env).every(
        (candidate) => candidate.kind === 'absent',
      );
    })
  );
}

/** The value under the key, if nothing can overrule it. */
function ofKey(asked: TypeQuestion, written: Written): string | null {
  const { session, call, place } = asked;
  const found = typed(asked, written);
  if (!found?.entry || found.behind.length > 0) return null;
  const value = itemOf(found.entry.value ?? found.entry.key);
  if (isOverruled(asked, written, value)) return null;
  return isRepeatable(session, value, call.tree) && isReadable(session, value, place, call) ? textAt(call, value) : null;
}

/**
 * Statements put another type in: `Object.assign(body, options)`, `for k, v := range options { body[k] = v }` where a caller's options name another one
 * than `value`.
 */
function isOverruled({ session, call, callStrings }: TypeQuestion, { holders }: Written, value: Node): boolean {
  if (holders.length === 0) return false;
  if (mayWriteType(session, call.tree, holders) || isOverruledBehind(session, value, call.node, call.tree)) return true;
  return callStrings.some((callString) => {
    const env = along(callString);
    const own = evaluate(session, value, call.tree, env);
    const isOwn = (type: AbstractValue): boolean =>
      own.some((one) => one.kind !== 'text' || type.kind !== 'text' || one.text === type.text);
    return sentBy(session, call, env).types.some((type) => type.kind === 'text' && !isOwn(type));
  });
}

/** With what is spread behind it, where that may overrule it: `{ type, ...rest }.type`. */
function ofEntries(asked: TypeQuestion, written: Written): string | null {
  const { session, call, place } = asked;
  const own = ofKey(asked, written);
  if (own !== null) return own;
  const found = typed(asked, written);
  if (!found) return null;
  const { entry, key, behind } = found;
  if (entry === null) return spreadType(asked, behind);
  const values = [entry.value ?? entry.key, ...behind.map((spread) => spread.value)];
  if (
    behind.length === 0 ||
    mayWriteType(session, call.tree, written.holders) ||
    !values.every((value) => isRepeatable(session, value, call.tree) && isReadable(session, value, place, call))
  )
    return null;
  const parts = [entry, ...behind].map((part) => entryAt(call, part)).join(', ');
  if (isScript(call.tree)) return `{ ${parts} }.${key}`;
  return call.tree.language === 'python' ? `{${parts}}["${key}"]` : null;
}

/** Literals that `Object.assign` is handed stand among its entries. */
function flat(entries: readonly Node[]): Node[] {
  return entries.flatMap((entry) => (entry.kind === 'spread' && entry.value.kind === 'object' ? flat(entry.value.entries) : [entry]));
}

/** `{ ...common, ...params, sign }`: the type is theirs. */
function spreadType(asked: TypeQuestion, behind: readonly SpreadNode[]): string | null {
  const { session, call, place } = asked;
  const [first, another] = behind;
  if (!first) return null;
  if (!another && first.value.kind === 'name') return ofVariable(asked, first.value) ?? ofParameter(asked, first.value);
  // TypeScript's type of several spreads has only the keys that are known of each.
  if (call.tree.language === 'typescript' || !isScript(call.tree)) return null;
  const isEachPure = behind.every(({ value }) => isPure(value) && isReadable(session, value, place, call));
  const isGiven = behind.some(({ value }) => value.kind === 'name' && (ofVariable(asked, value) ?? ofParameter(asked, value)) !== null);
  return isEachPure && isGiven ? `{ ${behind.map((spread) => textAt(call, spread)).join(', ')} }.type` : null;
}

/** `body.type`, where the body is a variable that is in sight; of a text that it was written to, that of the object behind it. */
function ofVariable(asked: TypeQuestion, name: NameNode): string | null {
  const { session, call } = asked;
  const values = evaluate(session, name, call.tree, TOP);
  // The object that a text was written from may be in sight where the text itself is not yet.
  if (values.some((value) => 'asText' in value && value.asText)) return behindText(asked, name);
  if (!isTypedAt(asked, name) || values.some(isForm)) return null;
  const known = values.some(
    (value) => value.kind === 'node' && value.node.kind === 'object' && hasType(session, value, { tree: call.tree, node: name }),
  );
  const [decl] = session.names.declarationsOf(name, call.tree) ?? [];
  return known && (decl === undefined || isReadByName(session, decl)) ? typeOf(asked, name) : null;
}

/** `data["type"] = api` was written before, in languages where what is read back needs no declared type. */
function ofSet(asked: TypeQuestion, name: NameNode): string | null {
  const { session, call, place } = asked;
  return !isScript(call.tree) && isWrittenBeforeHost(session, call, name, place) ? typeOf(asked, name) : null;
}

/** `const body = JSON.stringify(params)`: nothing may change the type between the two. */
function behindText(asked: TypeQuestion, name: NameNode): string | null {
  const { session, call } = asked;
  const [decl] = session.names.declarationsOf(name, call.tree) ?? [];
  if (decl?.node.kind !== 'define' || decl.node.member || decl.node.value === null) return null;
  if (!decl.node.constant && assignments(session, decl, name).length > 0) return null;
  const inner = unwritten(asked, decl.node.value);
  if (inner.kind === 'name' && isPutBetween(session, inner, call.tree, decl.node, asked.place)) return null;
  const set = inner.kind === 'name' ? writtenOnceBefore(session, call, inner, asked.place, decl.node) : null;
  if (set !== null) return set;
  return inner === decl.node.value || mayWriteAnyType(session, call.tree) ? null : ofExpression(asked, inner);
}
