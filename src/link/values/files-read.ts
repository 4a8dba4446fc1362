import { posix } from 'node:path';
import type { CallNode, Language, Node, Tree } from '../../model/index.js';
import { folderOf, isScript } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import type { AbstractValue, Env } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import type { Session } from './session.js';

/** The content of a data file of the repository, where a call reads the file: `JSON.parse(readFileSync(path))`, `yaml.load(…)`, `createRequire(…)(path)`; null for any other call. */
export function fileRead(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const path = isScript(tree) ? pathRead(session, node, tree) : null;
  if (path === null) return null;
  for (const one of candidates(path, tree)) {
    if (!dataFile.test(one) || !session.program.repository.allPaths.has(one)) continue;
    const file = session.program.trees.get(one) ?? session.program.open(one);
    if (file && dataLanguages.has(file.language)) return evaluate(session, file.root.children[0] ?? file.root, file, env);
  }
  return null;
}

/** `isFromFile`: the path begins at the folder of the file that reads it, else where the program is started. */
type Path = { readonly text: string; readonly isFromFile: boolean };

function candidates({ text, isFromFile }: Path, tree: Tree): readonly string[] {
  const home = folderOf(tree.file.path);
  if (isFromFile) return [posix.normalize(posix.join(home, text))];
  const folders = home === '' ? [''] : home.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return ['', ...folders].map((folder) => posix.normalize(posix.join(folder, text)));
}

const dataFile = /\.(?:json|ya?ml|toml)$/;
const dataLanguages: ReadonlySet<Language> = new Set(['json', 'yaml', 'toml']);
const readers = /^(?:readFileSync|readFile)$/;
const parsers = /^(?:parse|load|safeLoad)$/;

function pathRead(session: Session, { callee, args }: CallNode, tree: Tree): Path | null {
  const [first] = args;
  if (!first) return null;
  if (parsers.test(nameOf(callee) ?? '')) {
    const read = unwrapped(session, first, tree);
    return read?.kind === 'call' && readers.test(nameOf(read.callee) ?? '') && read.args[0] ? pathOf(session, read.args[0], tree, 0) : null;
  }
  if (/^(?:readJsonSync|readJSONSync|readJson|readJSON|loadJsonFileSync)$/.test(nameOf(callee) ?? ''))
    return pathOf(session, first, tree, 0);
  const made = callee.kind === 'name' ? declared(session, callee, tree) : callee;
  if (made?.kind !== 'call' || nameOf(made.callee) !== 'createRequire' || first.kind !== 'string') return null;
  return { text: first.value, isFromFile: true };
}

/** `await x`, `x.toString()`, a constant that holds x. */
function unwrapped(session: Session, node: Node, tree: Tree): Node | null {
  if (node.kind === 'group' && node.children.length === 1 && node.children[0]) return unwrapped(session, node.children[0], tree);
  if (node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'toString')
    return unwrapped(session, node.callee.object, tree);
  return node.kind === 'name' ? declared(session, node, tree) : node;
}

function declared(session: Session, name: Extract<Node, { kind: 'name' }>, tree: Tree): Node | null {
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  return decl?.node.kind === 'define' && !another && decl.tree === tree && decl.node.constant ? decl.node.value : null;
}

function pathOf(session: Session, node: Node, tree: Tree, depth: number): Path | null {
  if (depth > 6) return null;
  const next = (one: Node): Path | null => pathOf(session, one, tree, depth + 1);
  switch (node.kind) {
    case 'string':
      return { text: node.value, isFromFile: false };
    case 'group':
      return node.children.length === 1 && node.children[0] ? next(node.children[0]) : null;
    case 'name': {
      if (node.name === '__dirname') return { text: '', isFromFile: true };
      if (node.name === '__filename') return { text: 'file', isFromFile: true };
      const value = declared(session, node, tree);
      return value && next(value);
    }
    case 'member':
      return isMeta(node, tree, 'dirname')
        ? { text: '', isFromFile: true }
        : isMeta(node, tree, 'url')
          ? { text: 'file', isFromFile: true }
          : null;
    case 'template':
    case 'concat':
      return joined(node.parts.map(next), (parts) => parts.join(''));
    case 'call':
      return ofCall(node, tree, next);
    default:
      return null;
  }
}

function ofCall(node: CallNode, tree: Tree, next: (node: Node) => Path | null): Path | null {
  const name = nameOf(node.callee) ?? '';
  const [first, second] = node.args;
  if (!first) return name === 'cwd' ? { text: '', isFromFile: false } : null;
  if (name === 'URL')
    return second && isMeta(second, tree, 'url') && first.kind === 'string' ? { text: first.value, isFromFile: true } : null;
  if (/^(?:fileURLToPath|normalize)$/.test(name)) return next(first);
  if (name === 'dirname') {
    const inner = next(first);
    return inner && { ...inner, text: posix.dirname(inner.text) };
  }
  return /^(?:join|resolve)$/.test(name) ? joined(node.args.map(next), (parts) => posix.join(...parts)) : null;
}

function joined(paths: readonly (Path | null)[], join: (parts: readonly string[]) => string): Path | null {
  const known = paths.flatMap((path) => path ?? []);
  if (known.length < paths.length) return null;
  return { text: join(known.map(({ text }) => text)), isFromFile: known[0]?.isFromFile ?? false };
}

/** `import.meta.url` */
function isMeta(node: Node, tree: Tree, key: string): boolean {
  return tree.file.text.slice(node.range.start, node.range.end).replaceAll(/\s/g, '') === `import.meta.${key}`;
}
