import { remembered } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { fileIndex, folderOf, type Program } from '../program/program.js';
import type { Decl } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { foldersUp, within } from './folders.js';
import { goFiles, goFolder } from './go-modules.js';
import { locate } from './import-resolver.js';
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
  if (!isDotted(tree) || program.classes.has(lastName(from))) return false;
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
  if (!isDotted(tree) || !/^[A-Z]\w*$/.test(name) || names.classNamed(name, tree).length > 0) return false;
  const imported = (program.imports.get(tree) ?? []).find(({ from }) => lastName(from) === name);
  return imported ? isMissingImport(program, imported.from, tree) : isOfOwnPackage(tree, name);
}

/** A name that nothing declares: a function of Go's package; a class beside those of Java's and PHP's. */
function isMissingName({ program }: SymbolTable, name: string, node: Node, tree: Tree): boolean {
  if (tree.language === 'go') return node.parent?.kind === 'call' && node.parent.callee === node && !builtIn.test(name);
  if (!isDotted(tree) || !/^[A-Z]\w*$/.test(name)) return false;
  return isOfOwnPackage(tree, name) || (tree.language === 'php' && isRequiredMissing(program, tree, name));
}

const builtIn =
  /^(?:append|cap|clear|close|complex|copy|delete|imag|len|make|max|min|new|panic|print|println|real|recover|bool|byte|rune|string|error|any|u?int\d*|uintptr|float\d+|complex\d+)$/;

/** A class of Java's own that needs no import, as far as programs hand it names. */
const everywhere =
  /^(?:[A-Z]\w*(?:Exception|Error)|String\w*|Object|Objects|System|Math|Integer|Long|Double|Float|Boolean|Character|Byte|Short|Number|Thread\w*|Runnable|Class|Enum|Iterable|Void|Record|Process\w*|Runtime)$/;

/** Only where no import opens a whole package, which may have it. */
function isOfOwnPackage({ language, file: { text } }: Tree, name: string): boolean {
  if (language === 'php') return /^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+\w/m.test(text) && !text.includes(`\\${name}`);
  return !everywhere.test(name) && /^[ \t]*package[ \t]/m.test(text) && !/^import (?:static )?[\w.]{1,200}\*/m.test(text);
}

/** `require __DIR__ . '/CursorStore.php'` of a file that is not there. */
function isRequiredMissing({ repository }: Program, { file: { text } }: Tree, name: string): boolean {
  const required = new RegExp(`\\brequire(?:_once)?\\b[^;\\n]{0,200}[/'"]${name}\\.php['"]`).test(text);
  return required && ![...repository.allPaths].some((path) => path === `${name}.php` || path.endsWith(`/${name}.php`));
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
  if (language === 'php') return program.code.some(({ file: { text } }) => text.includes(`namespace ${parts.join('\\')};`));
  const path = parts.join('/');
  return foldersIn(program).some((folder) => folder === path || folder.endsWith(`/${path}`));
}

/** The folders of the repository that hold programs of Python, Java or Kotlin. */
const foldersIn = remembered((program: Program): readonly string[] => [
  ...new Set([...program.repository.allPaths].flatMap((path) => (/\.(?:py|java|kt)$/.test(path) ? folderOf(path) : []))),
]);
