import { remembered } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { fileIndex, folderOf, type Program } from '../program/program.js';
import type { Decl } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { foldersUp, within } from './folders.js';
import { goFiles, goFolder } from './go-modules.js';
import { locate } from './import-resolver.js';
import { pathsNamed } from './path-index.js';
import type { SymbolTable } from './symbol-table.js';

/** Declarations that lead from a name to where its value comes from. */
const STEPS = 4;

/**
 * Whether a value comes from code of the project's own that is not there (a sparse checkout, a file that git ignores): `limit` of `import { limit } from
 * './limit.js'` and what it gives, an object of a class whose package has no such file. Nobody knows what that code does with what it is handed.
 */
export function isOfMissingCode(symbols: SymbolTable, node: Node, tree: Tree, steps: number = STEPS): boolean {
  switch (node.kind) {
    case 'member':
      return isThis(node.object)
        ? isFieldOfMissing(symbols, node.property, tree, steps)
        : isOfMissingCode(symbols, node.object, tree, steps);
    case 'index':
      return isOfMissingCode(symbols, node.object, tree, steps);
    case 'call':
      return isOfMissingCode(symbols, node.callee, tree, steps);
    case 'name': {
      if (steps === 0 || isThis(node)) return false;
      const decls = symbols.names.declarationsOf(node, tree) ?? [];
      if (decls.length === 0) return isMissingName(symbols, node.name, node, tree);
      return decls.every((decl) => isDeclaredMissing(symbols, decl, steps - 1));
    }
    default:
      return false;
  }
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && node.name === 'this';
}

function isDeclaredMissing(symbols: SymbolTable, decl: Decl, steps: number): boolean {
  const { node, tree } = decl;
  if (node.kind === 'import') return isMissingImport(symbols.program, node.from, tree);
  if (node.kind !== 'define' && node.kind !== 'param') return false;
  if (node.type !== null && isMissingType(symbols, node.type, tree)) return true;
  return node.kind === 'define' && node.value !== null && isOfMissingCode(symbols, node.value, tree, steps);
}

/** `this.limits = new Limits()`, `self.limits = limits` with a parameter of that class. */
function isFieldOfMissing(symbols: SymbolTable, name: string, tree: Tree, steps: number): boolean {
  if (steps === 0) return false;
  const { assigned, classes } = fileIndex(symbols.program, tree);
  const fields = classes.flatMap(({ node }) => node.body.filter((part) => part.kind === 'define' && part.name === name));
  const puts = (assigned.get(name) ?? []).filter(({ node: { target } }) => target.kind === 'member' && isThis(target.object));
  const isTyped = fields.some((field) => field.kind === 'define' && field.type !== null && isMissingType(symbols, field.type, tree));
  const values = [
    ...fields.flatMap((field) => (field.kind === 'define' ? (field.value ?? []) : [])),
    ...puts.map(({ node }) => node.value),
  ];
  return isTyped || (values.length > 0 && values.every((value) => isOfMissingCode(symbols, value, tree, steps - 1)));
}

function isMissingImport(program: Program, from: string, tree: Tree): boolean {
  const { kind } = locate(program, tree, from);
  if (kind !== 'library') return kind === 'none';
  if (tree.language === 'python') return isInOwnPackage(program, from, tree);
  if (tree.language === 'go') return isMissingPackage(program, from, tree);
  if (!isDotted(tree) || program.classes.has(lastName(from)) || isThere(program, lastName(from))) return false;
  return isOwnPackage(program, from.split(/[.\\]/).slice(0, -1), tree);
}

/** Languages whose classes stand in packages or namespaces. */
function isDotted({ language }: Tree): boolean {
  return /^(?:java|kotlin|php)$/.test(language);
}

/** Of the repository's own module, by its `go.mod`. */
function isMissingPackage(program: Program, from: string, { file }: Tree): boolean {
  const folder = goFolder(program, from, file.path);
  return folder !== null && goFiles(program, folder).length === 0;
}

function isMissingType({ program, names }: SymbolTable, written: string, tree: Tree): boolean {
  const name = lastName(written.replace(/^[*&?]+/, ''));
  if (!isDotted(tree) || !/^[A-Z]\w*$/.test(name) || isThere(program, name) || names.classNamed(name, tree).length > 0) return false;
  const imported = (program.imports.get(tree) ?? []).find(({ from }) => lastName(from) === name);
  return imported ? isMissingImport(program, imported.from, tree) : isOfOwnPackage(tree, name);
}

/** A name that nothing declares: a function of Go's package; a class beside those of Java's and PHP's. */
function isMissingName({ program }: SymbolTable, name: string, node: Node, tree: Tree): boolean {
  if (tree.language === 'go')
    return node.parent?.kind === 'call' && node.parent.callee === node && !builtIn.test(name) && isWhole(program, tree);
  if (!isDotted(tree) || !/^[A-Z]\w*$/.test(name) || isThere(program, name)) return false;
  return isOfOwnPackage(tree, name) || (tree.language === 'php' && isRequiredMissing(tree, name));
}

/** Some file is called like the class. */
function isThere(program: Program, name: string): boolean {
  return pathsNamed(program, name).length > 0;
}

/** Every file of Go's package is open. */
function isWhole(program: Program, { file }: Tree): boolean {
  return goFiles(program, folderOf(file.path)).every((path) => program.trees.has(path));
}

const builtIn =
  /^(?:append|cap|clear|close|complex|copy|delete|imag|len|make|max|min|new|panic|print|println|real|recover|bool|byte|rune|string|error|any|u?int\d*|uintptr|float\d+|complex\d+)$/;

/** A class of Java's own that needs no import, as far as programs hand it names. */
const everywhere =
  /^(?:[A-Z]\w*(?:Exception|Error)|String\w*|Object|Objects|System|Math|Integer|Long|Double|Float|Boolean|Character|Byte|Short|Number|Thread\w*|Runnable|Class|Enum|Iterable|Void|Record|Process\w*|Runtime)$/;

/** What the text of a file says of classes without an import. `required`: the PHP files that it requires by a written name. */
type Headings = { readonly isInPackage: boolean; readonly opensPackages: boolean; readonly required: ReadonlySet<string> };

const headingsOf = remembered(({ language, file: { text } }: Tree): Headings => {
  const isPhp = language === 'php';
  const required = isPhp ? [...text.matchAll(/\brequire(?:_once)?\b[^;\n'"]{0,80}['"]([^'"\n]{1,200})\.php['"]/g)] : [];
  return {
    // PHP's own classes are written like those of a namespace.
    isInPackage: !isPhp && /^[ \t]*package[ \t]/m.test(text),
    opensPackages: !isPhp && /^[ \t]*import[^\n;]*\.\*/m.test(text),
    required: new Set(required.map(([, path = '']) => path.slice(path.lastIndexOf('/') + 1))),
  };
});

/** Only where no import opens a whole package, which may have it. */
function isOfOwnPackage(tree: Tree, name: string): boolean {
  const { isInPackage, opensPackages } = headingsOf(tree);
  return isInPackage && !opensPackages && !everywhere.test(name);
}

/** `require __DIR__ . '/CursorStore.php'` of a file that is not there. */
function isRequiredMissing(tree: Tree, name: string): boolean {
  return headingsOf(tree).required.has(name);
}

/** `app.limits`, where the folder `app` is the project's own and has no such module. */
function isInOwnPackage(program: Program, from: string, { file }: Tree): boolean {
  const [first = '', ...rest] = from.split('.');
  if (rest.length === 0) return false;
  const starts = foldersUp(folderOf(file.path)).map((folder) => within(folder, first));
  return foldersIn(program).some((folder) => starts.some((start) => folder === start || folder.startsWith(`${start}/`)));
}

/** Whether the repository has the package or namespace that an imported class is of. */
function isOwnPackage(program: Program, parts: readonly string[], { language }: Tree): boolean {
  if (parts.length === 0) return false;
  if (language === 'php') return namespacesIn(program).has(parts.join('\\'));
  const path = parts.join('/');
  return foldersIn(program).some((folder) => folder === path || folder.endsWith(`/${path}`));
}

/** The namespaces of PHP that the open files declare; `counted`: files that were looked at. */
const namespaces = remembered((_program: Program) => ({ counted: 0, all: new Set<string>() }));

function namespacesIn(program: Program): ReadonlySet<string> {
  const known = namespaces(program);
  for (; known.counted < program.code.length; known.counted++) {
    const tree = program.code[known.counted];
    const name = tree?.language === 'php' ? /^[ \t]*namespace[ \t]+([\w\\]+);/m.exec(tree.file.text)?.[1] : undefined;
    if (name !== undefined) known.all.add(name);
  }
  return known.all;
}

/** The folders of the repository that hold programs of Python, Java or Kotlin. */
const foldersIn = remembered((program: Program): readonly string[] => [
  ...new Set([...program.repository.allPaths].flatMap((path) => (/\.(?:py|java|kt)$/.test(path) ? folderOf(path) : []))),
]);
