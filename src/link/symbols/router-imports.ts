import { posix } from 'node:path';
import { packageOf } from '../../base/package-of.js';
import type { CallNode, Node, SourceFile } from '../../model/index.js';
import { folderOf, isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import type { Repository } from '../program/repository.js';
import { throughRouter } from '../program/router-call.js';
import { locate } from './import-resolver.js';
import type { SymbolTable } from './symbol-table.js';

/** Calls of the generated router whose name leads to no file, by the language's own rules: the program would not compile, or not start. */
export function routersWithoutModule(symbols: SymbolTable): readonly Ref<CallNode>[] {
  return symbols.program.callsAtHand.filter((call) => throughRouter(call.node) !== null && !isReached(symbols, call));
}

function isReached(symbols: SymbolTable, { tree, node }: Ref<CallNode>): boolean {
  const { program, names } = symbols;
  const root = rootOf(node.callee);
  if (root.kind !== 'name' || root.name === 'this') return true;
  const decls = names.declarationsOf(root, tree) ?? [];
  const imports = decls.flatMap(({ node: decl }) => (decl.kind === 'import' ? [decl] : []));
  if (imports.length > 0) return imports.some(({ from }) => from === '' || locate(program, tree, from).kind === 'files');
  const folder = folderOf(tree.file.path);
  if (decls.some((decl) => decl.tree === tree || folderOf(decl.tree.file.path) === folder)) return true;
  if (tree.language === 'csharp') return isOfProject(program.repository, tree.file, root.name);
  if (tree.language === 'php' && isRequired(program.repository.allPaths, tree.file, root.name)) return true;
  // A module of the same name in another folder says nothing of this one. A script and Python see nothing that is neither declared nor imported; elsewhere the files of a folder see each other.
  return !isScript(tree) && tree.language !== 'python' && hasModule(program.repository.allPaths, folder, root.name);
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.kind === 'member') root = root.object;
  return root;
}

/** A module stands in a file of the name that it is called by: `temuGateway` in temu_gateway.go, `TemuGatewayRouter` in TemuGatewayRouter.php. */
function hasModule(paths: ReadonlySet<string>, folder: string, name: string): boolean {
  const called = name.replace(/^.*\\/, '').toLowerCase();
  for (const path of paths) if (folderOf(path) === folder && moduleNameOf(path) === called) return true;
  return false;
}

/** A file of the class's name in the same project, of the namespace around the call or one above it. */
function isOfProject({ allPaths, texts }: Repository, { path, text }: SourceFile, name: string): boolean {
  const home = packageOf(path, allPaths);
  const found = [...allPaths].filter(
    (one) => one.endsWith('.cs') && moduleNameOf(one) === name.toLowerCase() && packageOf(one, allPaths) === home,
  );
  const own = namespaceIn(text);
  const unseen = new Set<string>();
  texts(found, (at, module) => {
    const of = namespaceIn(module);
    if (of !== '' && own !== of && !own.startsWith(`${of}.`)) unseen.add(at);
  });
  // One that this very run makes is of the namespace that it is made for.
  return found.some((at) => !unseen.has(at));
}

function namespaceIn(text: string): string {
  return /^[ \t]*namespace[ \t]+([\w.]+)/m.exec(text)?.[1] ?? '';
}

/** Characters of a path that is required. */
const LONGEST = 300;

/** `require_once __DIR__ . '/../TemuGateway.php'` */
function isRequired(paths: ReadonlySet<string>, { path, text }: SourceFile, name: string): boolean {
  const called = name.replace(/^.*\\/, '').toLowerCase();
  const [, ...behind] = text.split('__DIR__');
  return behind.some((rest) => {
    const beside = /^\s?\.\s?'(\/[^'\n]+)'/.exec(rest.slice(0, LONGEST))?.[1] ?? '';
    const required = posix.join(folderOf(path), beside);
    return moduleNameOf(required) === called && paths.has(required);
  });
}

function moduleNameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = /\.(?:go|java|php|cs)$/.test(name) ? name.slice(0, name.lastIndexOf('.')) : '';
  return stem.replaceAll('_', '').toLowerCase();
}
