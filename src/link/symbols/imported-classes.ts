import type { ClassNode, NameNode, Node, Tree } from '../../model/index.js';
import { isScript, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { classesNamed } from './class-names.js';
import { resolveImport } from './import-resolver.js';
import { packageIn } from './import-statements.js';
import type { SymbolTable } from './symbol-table.js';

/**
 * The class of the repository that an import of the file, or a whole name of PHP, says a name is: `import Base from './client'`, `use App\Cn\Client as Base`,
 * `\App\Cn\Client`. Null where none does.
 */
export function importedClass(symbols: SymbolTable, tree: Tree, written: string): Ref<ClassNode> | null {
  if (tree.language === 'php' && written.startsWith('\\')) return inNamespace(symbols.program, tree, written.slice(1));
  const [first, second] = written.split(/[.\\]/);
  for (const { from, bindings } of symbols.program.imports.get(tree) ?? []) {
    const binding = bindings.find(({ local }) => local === first && local !== '*');
    if (binding === undefined) continue;
    if (!isScript(tree)) return second === undefined && binding.imported === '*' ? inNamespace(symbols.program, tree, from) : null;
    const name = binding.imported === '*' ? (second ?? 'default') : binding.imported;
    return binding.imported === '*' || second === undefined ? inModule(symbols, tree, from, name) : null;
  }
  return null;
}

/** The class that a name of PHP with a namespace before it means: `\App\Us\Client`, `Us\Client` behind `use App\Us`; null for a name alone. */
export function qualifiedClass(program: Program, node: NameNode, tree: Tree): Ref<ClassNode> | null {
  const path = qualifiedPath(program, node, tree);
  return path === null ? null : inNamespace(program, tree, path);
}

/** `new \GuzzleHttp\Client()`: a library's class, whatever the project calls by the name behind the namespace. */
export function isOfLibrary(program: Program, node: NameNode, tree: Tree): boolean {
  const path = qualifiedPath(program, node, tree);
  return path?.includes('\\') === true && resolveImport(program, tree, path).kind === 'library';
}

function qualifiedPath(program: Program, { range }: NameNode, tree: Tree): string | null {
  const { text } = tree.file;
  if (tree.language !== 'php' || text.charAt(range.start - 1) !== '\\') return null;
  const written = text.slice(startOf(text, range.start), range.end);
  if (written.startsWith('\\')) return written.slice(1);
  const [first = '', ...rest] = written.split('\\');
  const used = (program.imports.get(tree) ?? []).find(({ bindings }) => bindings.some(({ local }) => local === first));
  const around = /^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+([\w\\]+)/m.exec(text)?.[1];
  const path = used ? [used.from, ...rest] : around ? [around, written] : [written];
  return path.join('\\');
}

/** Where the namespace before a name begins. */
function startOf(text: string, end: number): number {
  let start = end;
  while (start > 0 && /[\w\\]/.test(text.charAt(start - 1))) start--;
  return start;
}

function inNamespace(program: Program, tree: Tree, path: string): Ref<ClassNode> | null {
  const trees = treesOf(program, tree, path);
  const [only, another] = (program.classes.get(lastName(path)) ?? []).filter((ref) => trees.includes(ref.tree));
  return trees.length === 0 && tree.language === 'php' ? declaredIn(program, tree, path) : only && !another ? only : null;
}

/** The class of PHP whose file declares the very namespace, wherever it lies: `app/client.php` may begin with `namespace Acme\Temu;`. */
function declaredIn(program: Program, tree: Tree, path: string): Ref<ClassNode> | null {
  const cut = path.lastIndexOf('\\');
  const space = path.slice(0, Math.max(cut, 0));
  const named = classesNamed(program, path.slice(cut + 1), tree);
  const [only, another] = named.filter((ref) => ref.tree.language === 'php' && packageIn('php', ref.tree.file.text) === space);
  return only && !another ? only : null;
}

function inModule(symbols: SymbolTable, tree: Tree, from: string, name: string): Ref<ClassNode> | null {
  const found = treesOf(symbols.program, tree, from).flatMap((target) =>
    (symbols.names.exportsOf(target, name) ?? []).flatMap((one) => classAt(symbols, one)),
  );
  const [only, another] = found;
  return only && !another ? only : null;
}

/** `export default Client`, `module.exports = Client` name a class of the file. */
function classAt(symbols: SymbolTable, { tree, node }: Ref<Node>): readonly Ref<ClassNode>[] {
  if (node.kind === 'class') return [{ tree, node }];
  const decls = node.kind === 'name' ? (symbols.names.declarationsOf(node, tree) ?? []) : [];
  return decls.flatMap((decl) => (decl.node.kind === 'class' ? [{ tree: decl.tree, node: decl.node }] : []));
}

function treesOf(program: Program, tree: Tree, from: string): readonly Tree[] {
  const resolved = resolveImport(program, tree, from);
  return resolved.kind === 'trees' ? resolved.trees : [];
}
