import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, DefineNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, instanceValue, nodeValue, TOP, unresolvedOf } from '../abstract-value.js';
import { typed } from '../classes/declared-types.js';
import { evaluate } from '../evaluate.js';
import { standingFor } from '../pinned.js';
import type { Session } from '../session.js';
import { noteField } from './filled-fields.js';
import { pathsRead } from './java-files.js';
import { contentOf } from './python-files.js';
import { settled } from './setting-words.js';

/** Decoders of JSON and YAML: what is read comes first, the class that is filled second. */
const decoders =
  /^(?:(?:ObjectMapper|JsonMapper|YAMLMapper|YamlMapper)\(\)(?:\.\w+\(\))*\.(?:readValue|readTree)|Gson(?:Builder)?\(\)(?:\.\w+\(\))*\.fromJson|JSON\.parse(?:Object|Array)?|JSONObject\.parse(?:Object)?|JSONUtil\.(?:toBean|toList|parse(?:Obj|Array)?|readJSON(?:Object|Array)?)|Yaml\(\)\.load(?:As)?|JsonParser\.parse(?:String|Reader)?)$/;

/**
 * What a library of Java reads out of a config file of the repository: the file's own nodes, or an object of the class that they are put into. Null for
 * any other call, and where the file is not known.
 */
export function javaDecoded(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [source, target] = node.args;
  if (!source || !decoders.test(path)) return null;
  const paths = pathsRead(session, source, tree, env);
  const open = unresolvedOf(paths);
  const contents = contentOf(session, paths, tree);
  if (contents === null || contents.every(({ kind }) => kind !== 'node')) return open.length > 0 && contents !== null ? contents : null;
  const type = target ? typeMeant(tree, target) : null;
  return contents.flatMap((content) =>
    content.kind === 'node' ? filled(session, type, tree, { tree: content.tree, node: content.node }) : [content],
  );
}

/** `Settings` of `Settings.class`, `List<Shop>` of `new TypeReference<List<Shop>>() {}`. */
function typeMeant({ file }: Tree, { range }: Node): string | null {
  const text = file.text.slice(range.start, range.end).slice(0, 300);
  return (
    /^([\w.]+(?:\[\])?)\.class$/.exec(text)?.[1] ?? /^new\s+Type(?:Reference|Token)\s*<(.*)>\s*\(\s*\)/s.exec(text)?.[1]?.trim() ?? null
  );
}

/** The content of a file as a value of a declared type. */
function filled(session: Session, type: string | null, home: Tree, from: Ref): readonly AbstractValue[] {
  const { node, tree } = from;
  const item =
    type === null ? undefined : (/^(.+)\[\]$/s.exec(type)?.[1] ?? /^(?:\w+\.)*\w*(?:List|Set|Collection)<(.+)>$/s.exec(type)?.[1]);
  if (item !== undefined && node.kind === 'list') return [nodeValue({ tree, node: listOf(session, item, home, from) }, TOP)];
  const value = type === null ? undefined : /^(?:\w+\.)*\w*Map<\s*[\w.]+\s*,(.+)>$/s.exec(type)?.[1]?.trim();
  if (value !== undefined && isObject(node)) return [nodeValue({ tree, node: mapOf(session, value, home, from) }, TOP)];
  const [only, another] = type === null || !isObject(node) ? [] : (typed(session, type, home) ?? []);
  if (only?.kind !== 'instance' || another) return evaluate(session, node, tree, TOP).map(asObject);
  return [instanceValue(only.type, { tree, node: making(only.type, from), env: TOP })];
}

function isObject({ kind }: Node): boolean {
  return kind === 'object' || kind === 'group';
}

function asObject(value: AbstractValue): AbstractValue {
  return value.kind === 'node' ? { ...value, asText: false } : value;
}

const made = remembered((_from: Node) => new Map<string, Node>());

function listOf(session: Session, item: string, home: Tree, from: Ref): Node {
  const { node, tree } = from;
  const known = made(node).get(`${home.file.path} ${item}[]`);
  if (known || node.kind !== 'list') return known ?? node;
  const items = node.items.map((one) => part(session, item, home, { tree, node: one }));
  const list: Node = { kind: 'list', range: node.range, parent: node.parent, items };
  made(node).set(`${home.file.path} ${item}[]`, list);
  return list;
}

function mapOf(session: Session, value: string, home: Tree, from: Ref): Node {
  const { node, tree } = from;
  const known = made(node).get(`${home.file.path} {${value}}`);
  if (known) return known;
  const entries = entriesOf(node).map(
    (entry): Node =>
      entry.kind === 'entry' && entry.value ? { ...entry, value: part(session, value, home, { tree, node: entry.value }) } : entry,
  );
  const object: Node = { kind: 'object', range: node.range, parent: node.parent, entries };
  made(node).set(`${home.file.path} {${value}}`, object);
  return object;
}

/** The node itself where the type is plain. */
function part(session: Session, type: string, home: Tree, from: Ref): Node {
  const [only] = filled(session, type, home, from);
  const isPlain = only === undefined || only.kind === 'text' || (only.kind === 'node' && only.node === from.node);
  return isPlain ? from.node : standingFor(only, from.node);
}

function entriesOf(node: Node): readonly Node[] {
  return node.kind === 'object' ? node.entries : node.kind === 'group' ? node.children : [];
}

const fillings = new WeakMap<Node, Ref>();

/** The making of an object whose fields a decoder fills. */
function making({ node: type, tree }: Ref<ClassNode>, from: Ref): CallNode {
  const known = made(from.node).get(`new ${tree.file.path} ${type.name}`);
  if (known?.kind === 'call') return known;
  const { range, parent } = from.node;
  const callee: Node = { kind: 'name', name: type.name, range, parent };
  const call: CallNode = { kind: 'call', range, parent, callee, args: [], isNew: true };
  fillings.set(call, from);
  made(from.node).set(`new ${tree.file.path} ${type.name}`, call);
  return call;
}

/** What a decoder puts into a field of an object that it makes; null for an object that is made otherwise, and for a key that the file has not. */
export function decodedField(session: Session, call: Node, field: DefineNode, home: Tree): readonly AbstractValue[] | null {
  const from = fillings.get(call);
  if (from === undefined) return null;
  const names = [...keysSaid(field, home), field.name].map(settled);
  const entry = entriesOf(from.node).find((one) => one.kind === 'entry' && names.includes(settled(keyOf(from.tree, one.key) ?? '')));
  if (entry?.kind !== 'entry' || !entry.value) return null;
  noteField(entry.value, field.name, home);
  return filled(session, field.type, home, { tree: from.tree, node: entry.value });
}

/** `@JsonProperty("cn_url")`, `@SerializedName`, `@JSONField(name = "cn_url")`, `@JsonAlias` */
function keysSaid({ annotations }: DefineNode, { file }: Tree): readonly string[] {
  return annotations.flatMap(({ range }) => {
    const text = file.text.slice(range.start, range.end).slice(0, 200);
    return /^@?(?:JsonProperty|SerializedName|JSONField|JsonAlias|Alias)\b/.test(text)
      ? [...text.matchAll(/"([^"]+)"/g)].flatMap(([, key]) => key ?? [])
      : [];
  });
}
