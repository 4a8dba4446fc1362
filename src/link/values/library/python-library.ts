import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, Node, Tree } from '../../../model/index.js';
import { keepsBaseUnder } from '../../clients/clients.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { callsWith } from '../../symbols/writes.js';
import {
  type AbstractValue,
  type Env,
  type LibraryValue,
  type NodeValue,
  nodeValue,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unsure,
} from '../abstract-value.js';
import { classOfObject } from '../classes/class-of-object.js';
import { copiesOf } from '../classes/copied-objects.js';
import { isWrittenByOwn } from '../classes/own-writers.js';
import { evaluate } from '../evaluate.js';
import { rowsIn, rowsRead } from '../files/csv-rows.js';
import { contentOf, isPath, pathMethod, pathOf } from '../files/python-files.js';
import { firstOf } from '../lists/comprehensions.js';
import { queueMade, takenFrom } from '../lists/queues.js';
import { chainedList, counted, keptBy, mappedBy, zipped } from '../lists/side-by-side.js';
import { everyEntry } from '../objects/every-entry.js';
import { objectOfPairs } from '../objects/object-of-pairs.js';
import { entryOf, objectOf, writtenOut } from '../objects/written-out.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { linesOf } from '../texts/split-texts.js';
import { namesOfModule } from './python-globals.js';

/** Models of Python's own library: the values that its calls make of their arguments. */

const parsers = /^(?:json|orjson|ujson|simplejson|yaml|ruamel\.yaml|tomllib|tomli|toml)\.(?:loads?|safe_load|full_load|parse)$/;
/** Those of other libraries are read by attributes, too, or are sorted. */
const mappings =
  /^(?:dict|(?:collections\.)?(?:OrderedDict|defaultdict|Counter)|frappe\._dict|addict\.Dict|munch\.(?:Munch|munchify)|easydict\.EasyDict|box\.Box|sortedcontainers\.SortedDict|multidict\.(?:CI)?MultiDict)$/;
const namespaces = /^(?:types\.SimpleNamespace|argparse\.Namespace)$/;
const written = /^(?:dataclasses|attrs?)\.asdict$|^vars$/;
const copiers = /^(?:dataclasses\.replace|attrs?\.evolve|copy\.(?:copy|deepcopy|replace))$/;
const fields = /^(?:dataclasses|attrs?)\.field$|^attr\.ib$|^pydantic\.Field$/;
const configs = /^configparser\.(?:Raw|Safe)?ConfigParser\(\)$/;

/** Methods of paths that no text has. */
const ofPaths = /^(?:read_text|read_bytes|joinpath|with_name)$/;

/** Functions that go through lists, by path. */
const goneThrough = new Map([
  ['zip', zipped],
  ['enumerate', counted],
  ['map', mappedBy],
  ['filter', keptBy],
]);

/** The values of a call of the library; null where the call is modelled elsewhere, or not at all. */
export function ofPythonLibrary(
  session: Session,
  { path, made }: LibraryValue,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [first, second] = node.args;
  const value = (arg: Node): readonly AbstractValue[] => evaluate(session, arg.kind === 'entry' && arg.value ? arg.value : arg, tree, env);
  if (mappings.test(path) && first) return mapping(session, node, tree, env);
  if (/^(?:collections\.)?ChainMap$/.test(path) && first) return [objectOf(chained(node), node, tree, env)];
  if (/^(?:sorted|reversed|iter|(?:types\.)?MappingProxyType)$/.test(path) && first) return value(first);
  if (path === 'next' && first) return firstOf(session, first, second, tree, env);
  const queue = queueMade(path, node, tree, env);
  if (queue) return queue;
  const beside = first ? goneThrough.get(path) : undefined;
  if (beside) return beside(session, node, tree, env);
  if (/^(?:itertools\.)?chain$/.test(path) && first) return [nodeValue({ tree, node: chainedList(node) }, env)];
  if (path === 'globals' && !first) return [namesOfModule(tree)];
  if (path === 'getattr' && second) return attribute(session, node, tree, env);
  if (path === 'type' && first && !second) return classesOf(session, value(first), env);
  if (namespaces.test(path)) return [objectOf(node.args, node, tree, env)];
  if (path === 'collections.namedtuple()') return tuple(session, made.at(-1), node, tree, env);
  if (written.test(path) && first) return writtenOut(session, first, node, tree, env) ?? value(first);
  if (fields.test(path)) return defaultOf(session, path, node, tree, env);
  if (copiers.test(path) && first) return copiedFrom(session, first, node, tree, env);
  if (/^csv\.(?:DictR|r)eader$/.test(path) && first) {
    const read = value(first).flatMap((one) => rowsIn(one, path === 'csv.DictReader') ?? []);
    return read.length > 0 ? read : null;
  }
  if (path === 'open' && first) return contentOf(session, value(first), tree);
  if (parsers.test(path) && first) {
    const known = value(first).filter((value) => value.kind === 'node' && value.asText);
    return known.length > 0 ? known.map((value) => (value.kind === 'node' ? { ...value, asText: false } : value)) : null;
  }
  return pathOf(path, node, value);
}

/** `type(x)`, as `x.__class__`; null where no object of the project is among the values. */
function classesOf(session: Session, values: readonly AbstractValue[], env: Env): readonly AbstractValue[] | null {
  const isObject = values.some(({ kind }) => kind === 'instance');
  return isObject
    ? values.flatMap((one) => (one.kind === 'instance' ? (classOfObject(session, one, '__class__', env) ?? []) : [UNKNOWN]))
    : null;
}

/** The values of a method of anything but an object of the project; null where the method is modelled elsewhere, or not at all. */
export function pythonMethod(
  session: Session,
  object: AbstractValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  if (object.kind === 'text' && /^(?:read|splitlines|readlines)$/.test(name) && rowsRead(object, false) !== null)
    return name === 'read' ? [object] : [linesOf(object, node, tree, env)];
  if (object.kind === 'text' && (isPath(object) || ofPaths.test(name))) return pathMethod(session, object, name, node, tree, env);
  if (object.kind === 'node' && object.asText && /^(?:read|decode|read_text)$/.test(name)) return [object];
  // An object that no constructor has filled: `cls.__new__(cls)`.
  if (object.kind === 'node' && object.node.kind === 'class' && name === '__new__')
    return unsure([{ ...object, kind: 'instance', type: { tree: object.tree, node: object.node }, made: null, within: null }]);
  const taken = takenFrom(session, object, name, node, tree, env);
  if (taken) return taken;
  if (object.kind === 'node' && object.node.kind === 'object' && !object.asText) {
    if (name === 'items') return [object];
    if (name === 'copy' && node.callee.kind === 'member') return copyOf([object], node.callee.object, node, tree, env);
    if (/^(?:values|keys)$/.test(name)) return listed(object, name === 'values', node);
  }
  if (object.kind === 'instance' && /^(?:model_dump|dict|_asdict|to_dict)$/.test(name) && node.callee.kind === 'member') {
    if (isWrittenByOwn(session, object)) return [UNKNOWN];
    return isOwn(session, object.type, name) ? null : writtenOut(session, node.callee.object, node, tree, env);
  }
  if (object.kind === 'instance' && /^(?:_replace|model_copy)$/.test(name) && !isOwn(session, object.type, name))
    return copiesOf([object], { tree, node, env });
  if (object.kind === 'library' && configs.test(object.path) && name === 'get') return setting(session, object, node, tree, env);
  return null;
}

/** `parser["temu"]`: a section of the file that the parser read; null where it reads none that is known. */
export function pythonProperty(session: Session, value: LibraryValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  if (keepsBaseUnder(key, value.path)) return keptBase(session, value, key);
  return configs.test(value.path) ? section(session, value, key, at, env) : null;
}

/** `client.base_url` is what the client was made with. */
function keptBase(session: Session, { made }: LibraryValue, property: string): readonly AbstractValue[] | null {
  const maker = made.at(-1);
  const given = maker?.node.args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === property);
  return maker && given ? evaluate(session, given, maker.tree, maker.env) : null;
}

function isOwn(session: Session, type: Ref<ClassNode>, name: string): boolean {
  return hierarchyOf(session, type).some(({ node }) => node.body.some((part) => part.kind === 'function' && part.name === name));
}

/** `dict(a, type=x)`, `dict([("type", x)])`: of one mapping alone it is that mapping. */
function mapping(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const given = node.args.filter((arg) => arg.kind !== 'compare');
  const [first, another] = given;
  if (first && !another && first.kind !== 'entry' && first.kind !== 'spread')
    return copyOf(evaluate(session, first, tree, env), first, node, tree, env).map((value) => objectOfPairs(session, value, node) ?? value);
  const entries = given.map(
    (arg): Node => (arg.kind === 'entry' || arg.kind === 'spread' ? arg : { kind: 'spread', range: arg.range, parent: node, value: arg }),
  );
  return [objectOf(entries, node, tree, env)];
}

/** `ChainMap(a, b)`: what the first one has is over what the second one has. */
const chained = remembered((node: CallNode): readonly Node[] =>
  [...node.args]
    .reverse()
    .map((arg): Node => (arg.kind === 'spread' ? arg : { kind: 'spread', range: arg.range, parent: node, value: arg })),
);

/** A mapping with the same entries, which goes its own way from there: what is put into it later is not put into the first one. */
function copyOf(values: readonly AbstractValue[], from: Node, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const isMapping = values.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'object' && !value.asText);
  return isMapping ? [objectOf([{ kind: 'spread', range: from.range, parent: node, value: from }], node, tree, env)] : values;
}

/** `field(default_factory=list)`, `Field("…")`: what the field has where nothing else is given; null where it has no default. */
function defaultOf(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const named = (name: RegExp): Node | null =>
    node.args.flatMap((arg) =>
      arg.kind === 'entry' && arg.key.kind === 'name' && name.test(arg.key.name) && arg.value ? [arg.value] : [],
    )[0] ?? null;
  const [first] = node.args;
  const own = named(/^default$/) ?? (path === 'pydantic.Field' && first?.kind !== 'entry' ? (first ?? null) : null);
  if (own !== null) return evaluate(session, own, tree, env);
  const factory = named(/^(?:default_)?factory$/);
  return factory && evaluate(session, factoryCall(factory), tree, env);
}

const factoryCall = remembered(
  (callee: Node): CallNode => ({ kind: 'call', range: callee.range, parent: callee.parent, callee, args: [], isNew: false }),
);

/** A copy of an object; null where what is copied is none: then a mapping or a list stands for itself. */
function copiedFrom(session: Session, first: Node, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const values = evaluate(session, first, tree, env);
  return values.some(({ kind }) => kind === 'instance') ? copiesOf(values, { tree, node, env }) : null;
}

function listed(object: NodeValue, isValues: boolean, node: CallNode): readonly AbstractValue[] {
  if (object.node.kind !== 'object') return [UNKNOWN];
  const items = object.node.entries.map((entry) => (entry.kind === 'entry' ? (isValues ? (entry.value ?? entry.key) : entry.key) : entry));
  return [{ ...object, node: { kind: 'list', range: node.range, parent: node.parent, items } }];
}

/** `getattr(settings, "TEMU_URL", default)`: the default only where the object is known and has no such name. */
function attribute(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [object, name, initial] = node.args;
  if (!object || !name) return [UNKNOWN];
  const values = evaluate(session, object, tree, env);
  const keys = evaluate(session, name, tree, env);
  const unresolved = keys.flatMap((key) => (key.kind === 'unknown' ? key.unresolved : []));
  const found = textsOf(keys).flatMap((key) => accessEach(session, values, key.text, { tree, node }, env));
  if (textsOf(keys).length < keys.length) found.push(unknown(unresolved));
  const otherwise = initial ? evaluate(session, initial, tree, env) : [UNKNOWN];
  return found.flatMap((value) => (value.kind === 'absent' || (initial && isWithout(value)) ? otherwise : [value]));
}

/** Whether nothing is known of the name, and no caller would tell. */
function isWithout(value: AbstractValue): boolean {
  return value.kind === 'unknown' && value.unresolved.length === 0;
}

/** `Apis(add="bg.goods.add")` of `Apis = namedtuple("Apis", ["add"])`. */
function tuple(
  session: Session,
  maker: LibraryValue['made'][number] | undefined,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] {
  const fields = maker?.node.args[1];
  const names = maker && fields ? fieldNames(evaluate(session, fields, maker.tree, maker.env)) : null;
  const entries = node.args.map((arg, i): Node | null => {
    const name = names?.[i];
    if (arg.kind === 'entry') return arg;
    return arg.kind !== 'spread' && name !== undefined ? entryOf(name, arg) : null;
  });
  const known = entries.filter((entry) => entry !== null);
  return known.length === entries.length ? [objectOf(known, node, tree, env)] : [UNKNOWN];
}

function fieldNames([fields]: readonly AbstractValue[]): readonly string[] | null {
  if (fields?.kind === 'text') return fields.text.split(/[\s,]+/).filter((name) => name !== '');
  if (fields?.kind !== 'node' || fields.node.kind !== 'list') return null;
  return fields.node.items.map((item) => (item.kind === 'string' ? item.value : ''));
}

function section(session: Session, value: LibraryValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const files = value.holders.flatMap((holder) =>
    callsWith(session, holder).flatMap(({ tree, node }) => {
      const isRead = node.callee.kind === 'member' && /^(?:read|read_file)$/.test(node.callee.property);
      const [first] = node.args;
      if (!isRead || !first) return [];
      return contentOf(session, evaluate(session, first, tree, tree === holder.decl.tree ? holder.env : env), tree) ?? [];
    }),
  );
  return files.length === 0 ? null : accessEach(session, files, key, at, env);
}

/** `parser.get("temu", "url", fallback=…)` */
function setting(session: Session, value: LibraryValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second] = node.args;
  if (!first || !second || second.kind === 'entry') return null;
  const at = { tree, node };
  const sections = textsOf(evaluate(session, first, tree, env));
  const found = sections.flatMap(({ text }) => section(session, value, text, at, env) ?? []);
  if (found.length === 0) return null;
  return evaluate(session, second, tree, env).flatMap((key): readonly AbstractValue[] => {
    if (key.kind === 'text' && !key.text.includes(UNKNOWN_SUBSTRING)) return accessEach(session, found, key.text, at, env);
    const open = key.kind === 'unknown' && key.unresolved.length > 0 ? [unknown(key.unresolved)] : [];
    return [...open, ...unsure(everyEntry(session, found, { tree, node: second }, env))];
  });
}
