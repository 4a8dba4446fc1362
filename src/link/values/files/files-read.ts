import { posix } from 'node:path';
import type { CallNode, FunctionNode, Language, Node, Tree } from '../../../model/index.js';
import { folderOf, isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, unknown } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { textOfRows } from './csv-rows.js';

/** The content of a data file of the repository, where a call reads the file: `JSON.parse(readFileSync(path))`, `yaml.load(…)`, `createRequire(…)(path)`; null for any other call. */
export function fileRead(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (!isScript(tree)) return null;
  const sight = { session, tree, env, depth: 0 };
  const path = pathRead(sight, node);
  if (path === null) return rowsAt(sight, node);
  if ('open' in path) return [unknown([path.open])];
  for (const one of candidates(path)) {
    if (!dataFile.test(one) || !session.program.repository.allPaths.has(one)) continue;
    const file = session.program.trees.get(one) ?? session.program.open(one);
    if (file && dataLanguages.has(file.language)) return evaluate(session, file.root.children[0] ?? file.root, file, env);
  }
  return null;
}

/** The text of a file of rows, which the program takes apart itself. */
function rowsAt(sight: Sight, { callee, args }: CallNode): readonly AbstractValue[] | null {
  if (!readers.test(nameOf(callee) ?? '') || !args[0]) return null;
  const path = pathOf(sight, args[0]);
  if (path === null || 'open' in path) return null;
  for (const one of candidates(path)) {
    const text = textOfRows(sight.session.program, one);
    if (text !== null) return [text];
  }
  return null;
}

/** `isFromFile`: the path begins at the folder of the file `of`, which reads it or names it to who does, else where the program is started. */
type Path = { readonly text: string; readonly isFromFile: boolean; readonly of: Tree };

/** Callers tell. */
type Open = { readonly open: FunctionNode };

/** The place of an expression, and the calls for which it is read. */
type Sight = { readonly session: Session; readonly tree: Tree; readonly env: Env; readonly depth: number };

function candidates({ text, isFromFile, of }: Path): readonly string[] {
  const home = folderOf(of.file.path);
  if (isFromFile) return [posix.normalize(posix.join(home, text))];
  const folders = home === '' ? [''] : home.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return ['', ...folders].map((folder) => posix.normalize(posix.join(folder, text)));
}

const dataFile = /\.(?:json|ya?ml|toml)$/;
const dataLanguages: ReadonlySet<Language> = new Set(['json', 'yaml', 'toml']);
const readers = /^(?:readFileSync|readFile)$/;
/** A library's, or the project's own for a file of this kind. */
const parsers = /^(?:parse|load|safeLoad)(?:Ya?ml|YA?ML|Toml|TOML|Json|JSON)?$/;

function pathRead(sight: Sight, { callee, args }: CallNode): Path | Open | null {
  const { session, tree } = sight;
  const [first] = args;
  if (!first) return null;
  if (parsers.test(nameOf(callee) ?? '')) {
    const read = unwrapped(session, first, tree);
    return read?.kind === 'call' && readers.test(nameOf(read.callee) ?? '') && read.args[0] ? pathOf(sight, read.args[0]) : null;
  }
  if (/^(?:readJsonSync|readJSONSync|readJson|readJSON|loadJsonFileSync)$/.test(nameOf(callee) ?? '')) return pathOf(sight, first);
  const made = callee.kind === 'name' ? declared(session, callee, tree) : callee;
  if (made?.kind !== 'call' || nameOf(made.callee) !== 'createRequire' || first.kind !== 'string') return null;
  return { text: first.value, isFromFile: true, of: tree };
}

/** `await x`, `x.toString()`, a constant that holds x. */
function unwrapped(session: Session, node: Node, tree: Tree): Node | null {
  if (node.kind === 'group' && node.children.length === 1 && node.children[0]) return unwrapped(session, node.children[0], tree);
  if (node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'toString')
    return unwrapped(session, node.callee.object, tree);
  return node.kind === 'name' ? (declared(session, node, tree) ?? handedOver(session, node, tree)) : node;
}

/** `text` of `readFile(path, (error, text) => …)`, `readFile(path).then((text) => …)`: the reading call. */
function handedOver(session: Session, name: Extract<Node, { kind: 'name' }>, tree: Tree): Node | null {
  const [decl] = session.names.declarationsOf(name, tree) ?? [];
  const fn = decl?.node.kind === 'param' && decl.node.pattern === null ? decl.node.parent : null;
  const call = fn?.kind === 'function' ? fn.parent : null;
  if (fn?.kind !== 'function' || call?.kind !== 'call' || decl?.node.kind !== 'param' || !call.args.includes(fn)) return null;
  const place = fn.params.indexOf(decl.node);
  if (readers.test(nameOf(call.callee) ?? '')) return place === 1 ? call : null;
  return call.callee.kind === 'member' && call.callee.property === 'then' && place === 0
    ? unwrapped(session, call.callee.object, tree)
    : null;
}

function declared(session: Session, name: Extract<Node, { kind: 'name' }>, tree: Tree): Node | null {
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  return decl?.node.kind === 'define' && !another && decl.tree === tree && decl.node.constant ? decl.node.value : null;
}

function pathOf(sight: Sight, node: Node): Path | Open | null {
  const { session, tree, depth } = sight;
  if (depth > 8) return null;
  const next = (one: Node): Path | Open | null => pathOf({ ...sight, depth: depth + 1 }, one);
  const here = (text: string, isFromFile: boolean): Path => ({ text, isFromFile, of: tree });
  switch (node.kind) {
    case 'string':
      return here(node.value, false);
    case 'group':
      return node.children.length === 1 && node.children[0] ? next(node.children[0]) : null;
    case 'name': {
      if (node.name === '__dirname') return here('', true);
      if (node.name === '__filename') return here('file', true);
      const value = declared(session, node, tree);
      return value ? next(value) : ofParameter(sight, node);
    }
    case 'member':
      return isMeta(node, tree, 'dirname') ? here('', true) : isMeta(node, tree, 'url') ? here('file', true) : null;
    case 'template':
    case 'concat':
      return joined(node.parts.map(next), (parts) => parts.join(''));
    case 'call':
      return ofCall(node, tree, next);
    default:
      return null;
  }
}

/** `load('temu.json')` of a function of the project that reads what it is handed. */
function ofParameter(sight: Sight, name: Extract<Node, { kind: 'name' }>): Path | Open | null {
  const { session, tree, env, depth } = sight;
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  const fn = decl?.node.kind === 'param' && !another && decl.property === null ? decl.node.parent : null;
  if (decl?.node.kind !== 'param' || fn?.kind !== 'function' || decl.node.rest) return null;
  const call = callOf(fn, env);
  if (call === null) return { open: fn };
  const given = call.node.args[fn.params.indexOf(decl.node)];
  return given && given.kind !== 'spread' ? pathOf({ session, tree: call.tree, env: call.env, depth: depth + 1 }, given) : null;
}

function callOf(fn: FunctionNode, env: Env): (Ref<CallNode> & { readonly env: Env }) | null {
  for (let activation = env.activations; activation; activation = activation.next)
    if (activation.fn === fn) return { ...activation.call, env: activation.env };
  const site = env.callString.callers.get(fn);
  return site ? { tree: site.tree, node: site.node, env: { ...env, activations: null } } : null;
}

function ofCall(node: CallNode, tree: Tree, next: (node: Node) => Path | Open | null): Path | Open | null {
  const name = nameOf(node.callee) ?? '';
  const [first, second] = node.args;
  if (!first) return name === 'cwd' ? { text: '', isFromFile: false, of: tree } : null;
  if (name === 'URL') {
    const inner = second && isMeta(second, tree, 'url') ? next(first) : null;
    return inner === null || 'open' in inner ? inner : { ...inner, isFromFile: true, of: tree };
  }
  if (/^(?:fileURLToPath|normalize)$/.test(name)) return next(first);
  if (name === 'dirname') {
    const inner = next(first);
    return inner === null || 'open' in inner ? inner : { ...inner, text: posix.dirname(inner.text) };
  }
  return /^(?:join|resolve)$/.test(name) ? joined(node.args.map(next), (parts) => posix.join(...parts)) : null;
}

/** Parts of one path, which begins where the first of them does. */
function joined(paths: readonly (Path | Open | null)[], join: (parts: readonly string[]) => string): Path | Open | null {
  const open = paths.find((path): path is Open => path !== null && 'open' in path);
  if (open) return open;
  const known = paths.flatMap((path) => (path !== null && 'text' in path ? [path] : []));
  const [first] = known;
  if (!first || known.length < paths.length) return null;
  return { ...first, text: join(known.map(({ text }) => text)) };
}

/** `import.meta.url` */
function isMeta(node: Node, tree: Tree, key: string): boolean {
  return tree.file.text.slice(node.range.start, node.range.end).replaceAll(/\s/g, '') === `import.meta.${key}`;
}
