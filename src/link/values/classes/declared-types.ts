import { ancestors } from '../../../base/tree.js';
import type { ClassNode, Node, Tree } from '../../../model/index.js';
import { languagesWith } from '../../program/language-kinds.js';
import { isScript } from '../../program/program.js';
import type { Decl, Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { classesNamed } from '../../symbols/class-names.js';
import { locate, resolveImport } from '../../symbols/import-resolver.js';
import { isNamedValue } from '../../symbols/named-types.js';
import { type AbstractValue, instanceValue, libraryValue, UNKNOWN, unsure } from '../abstract-value.js';
import { isFunctionType } from '../calls/function-types.js';
import type { Session } from '../session.js';
import { hasUnseenKind } from './unseen-classes.js';

const plainTypes =
  /^(?:callable|Closure|string|String|str|bool|boolean|Boolean|number|int|Integer|long|Long|float|double|any|unknown|object|Object|dict|Dict|list|List|void|None|Any|Optional|T|K|V|var|auto|mixed|array|byte|char|dynamic|Record|Map|Promise|Function|Array|Partial|error)$/;

/** Containers of libraries: what is in one is what the program puts there, so its declared type tells nothing. */
const containers =
  /^(?:map|\w*Map|JSONObject|JSONArray|ObjectNode|JsonNode|JsonObject|Dictionary|IDictionary|Collection|ArrayList|LinkedList|Iterable|Set|HashSet|Values|Mapping|MutableMapping|OrderedDict|defaultdict|StringBuilder|StringBuffer)$/;

/** Queues and stacks of libraries, where the project has no class of that name: who hands one over says what is put in. */
const queues: ReadonlySet<string> = new Set([
  ...['deque', 'Queue', 'LifoQueue', 'PriorityQueue', 'SimpleQueue', 'JoinableQueue', 'Deque', 'ArrayDeque', 'Stack', 'Vector'],
  ...['BlockingQueue', 'BlockingDeque', 'TransferQueue', 'ArrayBlockingQueue', 'LinkedBlockingQueue', 'LinkedBlockingDeque'],
  ...['PriorityBlockingQueue', 'ConcurrentLinkedQueue', 'ConcurrentLinkedDeque', 'CopyOnWriteArrayList'],
  ...['ConcurrentQueue', 'ConcurrentStack', 'ConcurrentBag', 'BlockingCollection', 'SplQueue', 'SplStack', 'SplDoublyLinkedList'],
]);

/** Types of a script's libraries that are the shape of what a caller puts together: `AxiosRequestConfig`, `RequestInit`, `OptionsWithUri`. */
const shapes = /(?:Config|Options|Init|Params)$|^OptionsWith/;

/** The value that a declared type stands for: an object of a class of the project, or of a library; null where the type tells nothing. */
export function typed(session: Session, written: string | null, tree: Tree): readonly AbstractValue[] | null {
  if (written === null || (tree.language === 'go' && /^func\b/.test(written))) return null;
  const one = written
    .replace(/^(?:Optional|Readonly|Required)\s*[[<](.*)[\]>]$/s, '$1')
    .split('|')
    .map((part) => part.trim())
    .find((part) => !/^(?:null|undefined|None)$/.test(part));
  if (one?.endsWith('[]')) return null;
  const name = lastName((one ?? '').replace(/^[*&?]+|\?$/g, ''));
  if (name === '' || plainTypes.test(name) || containers.test(name) || !/^[A-Za-z_$][\w$]*$/.test(name)) return null;
  if (isScript(tree)) return scriptType(session, name, tree);
  if (tree.language === 'go' && isOfLibrary(session, one ?? '', tree)) return [libraryValue(`${outsideName(one ?? name, name)}()`)];
  const declared = session.names.scopeOf(tree.root, tree).get(name) ?? [];
  const real = declared.map((decl) => nameAtHome(session, decl)).find((home) => home !== null) ?? null;
  const classes = wholeTypes(session.names.classNamed(real === null ? name : lastName(real), tree), tree);
  if (classes.some((decl) => decl.node.kind === 'class' && isNamedValue(session, { tree: decl.tree, node: decl.node }))) return null;
  if (tree.language === 'go' && isFunctionType(session, name)) return null;
  if (classes.length > 0) {
    const objects = classes.map((decl) => instanceOf(decl));
    return hasUnseenKind(session.program, name, tree) ? unsure(objects) : objects;
  }
  if (declared.some((decl) => decl.node.kind === 'class')) return null;
  if (queues.has(name)) return null;
  return [libraryValue(`${real ?? outsideName(one ?? name, name)}()`)];
}

/** `TemuQuery` for `Q` of Java's `<Q extends TemuQuery>`; null where it is no such parameter, or the file gives it several bounds. */
export function boundOf({ language, file }: Tree, written: string | null): string | null {
  if (language !== 'java' || written === null || !/^[A-Z]\w?$/.test(written)) return null;
  const bounds = new Set(
    [...file.text.matchAll(/[<,]\s{0,9}([A-Z]\w?) extends ([A-Z]\w{1,80})/g)].flatMap(([, name, bound]) =>
      name === written ? (bound ?? []) : [],
    ),
  );
  const [only = null, another] = bounds;
  return another === undefined ? only : null;
}

/** Of a Go type and the methods that stand beside it the type alone. */
function wholeTypes(classes: readonly Decl[], { language }: Tree): readonly Decl[] {
  if (language !== 'go') return classes;
  const byPlace = new Map<string, Decl>();
  for (const one of classes) {
    const place = one.tree.file.path.slice(0, one.tree.file.path.lastIndexOf('/') + 1);
    const known = byPlace.get(place);
    if (known === undefined || isMethodsOnly(known)) byPlace.set(place, one);
  }
  return [...byPlace.values()];
}

function isMethodsOnly({ node }: Decl): boolean {
  return node.kind === 'class' && node.extends === null && node.body.length > 0 && node.body.every(({ kind }) => kind === 'function');
}

const checked = languagesWith('checked-types');

/** The declared type of a variable, a parameter or a field, in languages whose compiler enforces types; null where none is declared. */
export function declaredType(session: Session, node: Node | null, tree: Tree): readonly AbstractValue[] | null {
  return checked.has(tree.language) ? annotatedType(session, node, tree) : null;
}

/** The same in every language: where no compiler enforces it, what the program says of the value. */
export function annotatedType(session: Session, node: Node | null, tree: Tree): readonly AbstractValue[] | null {
  if (node === null) return null;
  if (node.kind === 'name') {
    const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
    if (!decl || another || (decl.node.kind !== 'param' && decl.node.kind !== 'define')) return null;
    return typed(session, decl.node.type, decl.tree);
  }
  if (node.kind !== 'member') return null;
  const owners = isThis(node.object) ? ownClass(node, tree) : (annotatedType(session, node.object, tree) ?? []);
  const [owner, another] = owners;
  if (owner?.kind !== 'instance' || another) return null;
  for (const type of hierarchyOf(session, owner.type)) {
    for (const part of type.node.body) {
      if (part.kind === 'define' && part.name === node.property) return typed(session, part.type, type.tree);
      const promoted = part.kind === 'function' ? part.params.find((param) => param.field && param.name === node.property) : undefined;
      if (promoted) return typed(session, promoted.type, type.tree);
    }
    // What a struct of Go's embeds has the name of its type.
    const embedded = tree.language === 'go' ? type.node.extends : null;
    if (embedded !== null && lastName(embedded) === node.property) return typed(session, embedded, type.tree);
  }
  return null;
}

/** What `this` is declared as in the function around a node, `this: IExecuteFunctions`; null where it is not. */
export function declaredReceiver(session: Session, node: Node, tree: Tree): readonly AbstractValue[] | null {
  for (const above of ancestors(node)) {
    const [first] = above.kind === 'function' ? above.body : [];
    if (first?.kind === 'define' && first.name === 'this') return typed(session, first.type, tree);
  }
  return null;
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && node.name === 'this';
}

function ownClass(node: Node, tree: Tree): readonly AbstractValue[] {
  const above = [...ancestors(node)].find((one) => one.kind === 'class');
  return above ? [instanceOf({ tree, node: above })] : [];
}

/** The name of an imported class where the class is declared, with the module in Python. Null where the class is not imported. */
function nameAtHome(session: Session, decl: Decl): string | null {
  const found = session.names.importOf(decl);
  if (found === null) return null;
  const { node, imported } = found;
  if (decl.tree.language === 'python') return imported === '*' ? node.from : `${node.from}.${imported}`;
  return imported === '*' ? lastName(node.from) : imported;
}

/** `resty.Client` is not the project's own `Client`. */
function isOfLibrary(session: Session, written: string, tree: Tree): boolean {
  const qualifier = /^[*&[\]\s]*([a-z]\w*)\.[A-Z]/.exec(written)?.[1];
  const decls = qualifier ? (session.names.scopeOf(tree.root, tree).get(qualifier) ?? []) : [];
  return decls.some((decl) => decl.node.kind === 'import' && resolveImport(session.program, tree, decl.node.from).kind === 'library');
}

/** Go keeps the package: `resty.Client`; a builder keeps the class that it builds: `WebClient.Builder`. */
function outsideName(written: string, name: string): string {
  const clean = written.replace(/^[*&?\s]+|\?$/g, '').replace(/<.*$|\[.*$/s, '');
  return /^[a-z]\w*\.[A-Z]\w*$|^[A-Z]\w*\.Builder$/.test(clean) ? clean : name;
}

/** Only what the file itself declares or imports under that name. */
function scriptType(session: Session, name: string, tree: Tree): readonly AbstractValue[] | null {
  for (const decl of session.names.scopeOf(tree.root, tree).get(name) ?? []) {
    if (decl.node.kind === 'class' && hasOwnWays(decl.node)) return [instanceOf(decl)];
    const from = session.names.importOf(decl);
    if (!from) continue;
    const classes = classesNamed(session.program, from.imported === 'default' ? name : from.imported, tree).filter((ref) =>
      isScript(ref.tree),
    );
    const [only, another] = classes;
    const isLibrary = locate(session.program, decl.tree, from.node.from).kind === 'library';
    if (only && !another && (!isLibrary || from.node.from.match(/^[.@~]/))) return hasOwnWays(only.node) ? [instanceOf(only)] : null;
    if (shapes.test(from.imported)) return null;
    if (isLibrary && !from.node.from.startsWith('.')) return [libraryValue(`${from.node.from.replace(/^node:/, '')}.${from.imported}()`)];
  }
  return null;
}

/** An interface that lists fields is a shape alone: any object may have it. */
function hasOwnWays({ extends: base, body }: ClassNode): boolean {
  return (
    body.some((part) => part.kind === 'function') || (base !== null && body.some((part) => part.kind === 'define' && part.value !== null))
  );
}

function instanceOf(ref: Ref): AbstractValue {
  return ref.node.kind === 'class' ? instanceValue({ tree: ref.tree, node: ref.node }, null) : UNKNOWN;
}
