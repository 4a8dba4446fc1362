import { apiName, bodyKey, typeKeys } from '../../clients/type-names.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { structOfList } from '../../symbols/go-structs.js';
import { type AbstractValue, type Env, hasFirmQuery, isFirm, type TextValue, textsOf, UNKNOWN } from '../../values/abstract-value.js';
import { capitalMember, getterInJson, memberInJson } from '../../values/classes/json-names.js';
import { evaluate } from '../../values/evaluate.js';
import { accessEach, isEmptyArray } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { calledOn, textOfObject } from '../../values/texts/written-objects.js';

/** The types that a body names; `keys` learns under which keys. */
export function typesIn(
  session: Session,
  candidates: readonly AbstractValue[],
  at: Ref,
  env: Env,
  keys: Set<string>,
): readonly AbstractValue[] {
  return candidates.flatMap((given): readonly AbstractValue[] => {
    const candidate = withFieldNames(session, given);
    if (candidate.kind === 'absent') return [];
    if (candidate.kind === 'text') return typeInText(candidate);
    if (candidate.kind === 'node' && candidate.node.kind !== 'object' && !isEmptyArray(candidate))
      return candidate.node.kind === 'plain' ? [] : [UNKNOWN];
    if (candidate.kind === 'unknown') return [candidate];
    const declared = candidate.kind === 'instance' ? memberInJson(session, candidate.type, 'type') : null;
    const capital = candidate.kind === 'instance' && declared === null ? capitalMember(session, candidate.type) : null;
    const own = declared ?? capital;
    for (const key of own === null ? typeKeys : [own]) {
      const getter = candidate.kind === 'instance' ? getterInJson(session, candidate.type, key) : null;
      const held = getter === null ? accessEach(session, [candidate], key, at, env) : calledOn(session, candidate, getter, at, env);
      const values = held
        .flatMap((value) => onlyItem(session, value))
        // `(string) $type`
        .flatMap((value) => (at.tree.language === 'php' ? textOfObject(session, value, at, env) : [value]))
        .filter((value) => value.kind !== 'absent');
      const isName = values.some((value) => value.kind === 'text' && apiName.test(value.text));
      if (values.length === 0 || !(isName || /type/i.test(key) || key === declared) || isLibraryOnly(values)) continue;
      if (isName) keys.add(key === declared ? 'type' : key);
      return values.map(asType);
    }
    return anyKey(session, candidate);
  });
}

/** Go's `Envelope{apiType, token}`: the struct with its fields. */
function withFieldNames(session: Session, value: AbstractValue): AbstractValue {
  const struct = value.kind === 'node' ? structOfList(session, value.tree, value.node) : null;
  return struct !== null && value.kind === 'node' ? { ...value, node: struct } : value;
}

/** A form's value is a list: `url.Values{"type": {apiType}}`. */
export function onlyItem(session: Session, value: AbstractValue): readonly AbstractValue[] {
  if (value.kind !== 'node' || value.tree.language !== 'go') return [value];
  const { node, tree, env } = value;
  const items = node.kind === 'list' ? node.items : node.kind === 'object' ? node.entries : [];
  const [only, another] = items;
  return only && !another && only.kind !== 'entry' ? evaluate(session, only, tree, env) : [value];
}

function isLibraryOnly(values: readonly AbstractValue[]): boolean {
  return values.every((value) => value.kind === 'library');
}

function asType(value: AbstractValue): AbstractValue {
  return value.kind === 'text' || value.kind === 'unknown' ? value : UNKNOWN;
}

/** A type under a key of another name. */
function anyKey(session: Session, candidate: AbstractValue): readonly AbstractValue[] {
  if (candidate.kind !== 'node' || candidate.node.kind !== 'object')
    return candidate.kind === 'library' || candidate.kind === 'instance' ? [UNKNOWN] : [];
  const { node, tree, env } = candidate;
  const isOpen = node.entries.some((entry) => entry.kind === 'spread');
  for (const entry of node.entries) {
    if (entry.kind !== 'entry' || !entry.value || keyOf(tree, entry.key) === null || entry.value.kind === 'object') continue;
    const values = evaluate(session, entry.value, tree, env);
    if (values.some((value) => value.kind === 'text' && apiName.test(value.text))) return values.map(asType);
  }
  return isOpen ? [UNKNOWN] : [];
}

const typeMark = new RegExp(`(?:^|[^\\w])["']?${bodyKey}["']?\\s*[:=]\\s*["']?((?:bg|temu)(?:\\.[a-z0-9_]+){2,})(?![\\w.\\uFFFF-])`, 'i');

const anyType = new RegExp(`["']?${bodyKey}["']?\\s*[:=]`);

/** A body that is written out as text: `{"type":"bg.goods.add"}`, `type=bg.goods.add&…`. */
function typeInText(value: TextValue): readonly AbstractValue[] {
  const type = typeMark.exec(value.text)?.[1];
  if (type) return [only(value, type)];
  return anyType.test(value.text) ? [UNKNOWN] : [];
}

const openType = new RegExp(`[?&]${bodyKey}=[^&#]{0,200}?\\uFFFF`);

/** The types of all that a URL may be; unknown as well where one of them leaves it open: `?type=${process.env.TYPE || 'bg.goods.add'}`. */
export function typesInUrl(urls: readonly AbstractValue[]): readonly AbstractValue[] {
  const texts = textsOf(urls);
  const types = texts.flatMap(typeInUrl);
  const isOpen = types.length > 0 && texts.some(({ text }) => openType.test(text));
  return isOpen ? [...types, UNKNOWN] : types;
}

/** The type as the path itself, or as a query parameter. */
function typeInUrl(value: TextValue): readonly AbstractValue[] {
  const inQuery = value.text.includes('?') ? typeMark.exec(value.text.slice(value.text.indexOf('?')))?.[1] : undefined;
  if (inQuery) return [only(value, inQuery, hasFirmQuery(value))];
  const last = value.text.slice(value.text.lastIndexOf('/') + 1);
  return apiName.test(last) ? [only(value, last)] : [];
}

export function only(value: TextValue, type: string, certain = isFirm(value)): AbstractValue {
  const whole = value.from.filter(({ node }) => node.value.includes(type));
  const pieces = value.from.filter(({ node }) => type.includes(node.value));
  return { ...value, text: type, certain, from: [whole, pieces, value.from].find((from) => from.length > 0) ?? [] };
}
