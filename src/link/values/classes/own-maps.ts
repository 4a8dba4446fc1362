import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { type AbstractValue, type Env, libraryValue } from '../abstract-value.js';
import { isSuperConstructor } from '../calls/receiver.js';
import { ofLibrary } from '../library/library-calls.js';
import { copyingMaps } from '../library/library-functions.js';
import type { Session } from '../session.js';
import { constructorsFor, constructorsOf } from './constructors.js';

/**
 * `class ApiDictionary : Dictionary<string, string>`, `class ApiMap extends HashMap<String, String>`: what `new ApiMap(…)` gives where the class only guards or
 * writes out what is put into it, which is then a map of the library. Null for any other class.
 */
export function ownMapMade(session: Session, type: Ref<ClassNode>, call: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const base = baseOf(type.node);
  if (base === null || !/^(?:java|csharp)$/.test(type.tree.language) || call.args.some((arg) => arg.kind === 'class')) return null;
  const sources = constructorsFor(session, type, { tree, node: call }).map(copiedParam);
  const [source, another] = [...new Set(sources.length === 0 ? [NONE] : sources)];
  if (source === undefined || another !== undefined || source === null) return null;
  return ofLibrary(session, libraryValue(base), madeLike(call).with(source), tree, env);
}

/** The library's map that a class extends without doing more than that; null where it does more. */
const baseOf = remembered((type: ClassNode): string | null => {
  const base = type.extends === null ? '' : lastName(type.extends);
  const constructors: readonly Node[] = constructorsOf(type);
  const isPlain = (part: Node): boolean =>
    constructors.includes(part) || isConstant(part) || (part.kind === 'function' && isHandingOn(part));
  return copyingMaps.test(base) && !type.isEnum && type.body.every(isPlain) ? base : null;
});

/** `serialVersionUID = -1277791390393392630L`: a number, with its sign, or a text. */
function isConstant(part: Node): boolean {
  if (part.kind !== 'define') return false;
  return part.value === null || [...walk(part.value)].every(({ kind }) => kind === 'plain' || kind === 'string' || kind === 'group');
}

/** A constructor that hands on nothing. */
const NONE = -1;

/** The place of the parameter that a constructor hands on to the map's own; null where it does something else. */
function copiedParam({ params, body }: FunctionNode): number | null {
  const calls = body.flatMap((part) => [...walk(part)]).filter((node): node is CallNode => node.kind === 'call');
  const [call, another] = calls;
  if (call === undefined) return body.length === 0 ? NONE : null;
  if (another !== undefined || !isSuperConstructor(call)) return null;
  const [handed] = call.args;
  if (handed === undefined || handed.kind === 'plain') return NONE;
  const place = params.findIndex(({ name }) => handed.kind === 'name' && handed.name === name);
  return place < 0 ? null : place;
}

const madeLike = remembered((call: CallNode) => {
  const known = new Map<number, CallNode>();
  return {
    /** The same call with this one of its arguments alone. */
    with(place: number): CallNode {
      const made = known.get(place) ?? { ...call, args: call.args.filter((_, i) => i === place), isNew: true };
      known.set(place, made);
      return made;
    },
  };
});

/** `put(key, value)` that puts the value, perhaps as a text, under that very key. */
function isHandingOn({ params, body }: FunctionNode): boolean {
  const [key, value, another] = params;
  if (!key || !value || another) return false;
  const nodes = body.flatMap((part) => [...walk(part)]);
  return nodes.some((node) => isPut(node, key.name)) && nodes.every((node) => isHarmless(node, key.name));
}

/** `super.put(key, …)`, `base[key] = …`, `this.Add(key, …)` */
function isPut(node: Node, key: string): boolean {
  const isKey = (one: Node | undefined): boolean => one?.kind === 'name' && one.name === key;
  if (node.kind === 'assign') return node.target.kind === 'index' && isSelf(node.target.object) && isKey(node.target.index);
  if (node.kind !== 'call' || node.args.length !== 2) return false;
  const isOwn = node.callee.kind === 'name' || (node.callee.kind === 'member' && isSelf(node.callee.object));
  return isOwn && putters.test(written(node)) && isKey(node.args[0]);
}

const putters = /^(?:put|Add|set|Set)$/;
const selves = /^(?:this|super|base)$/;

function isSelf(node: Node): boolean {
  return node.kind === 'name' && selves.test(node.name);
}

function written({ callee }: CallNode): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}

/** What tests, writes out or copies a value; names of interfaces are written in small letters already. */
const harmless = /^(?:toString|ToString|valueOf|format|Format|toJSONString|toJson|SerializeObject|isEmpty|isBlank|isNotBlank|isNotEmpty)$/;
const harmlessToo =
  /^(?:IsNullOrEmpty|IsNullOrWhiteSpace|areNotEmpty|equals|setTimeZone|getTimeZone|containsKey|ContainsKey|remove|Remove|ToLower|toLowerCase)$/;

/** Nothing that makes another value of a text, puts it elsewhere, or goes by a certain key. */
function isHarmless(node: Node, key: string): boolean {
  if (node.kind === 'concat' || node.kind === 'template') return false;
  if (node.kind === 'string') return /^[yMdHhmsSfTZ' :./+-]{0,40}$/.test(node.value) || /^GMT\+8$/.test(node.value);
  if (node.kind === 'assign') return isPut(node, key) || (node.target.kind === 'name' && node.target.name !== key);
  if (node.kind !== 'call') return true;
  const name = written(node);
  return node.isNew || isPut(node, key) || harmless.test(name) || harmlessToo.test(name);
}
