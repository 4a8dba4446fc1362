import { foundAtHand, remembered } from '../../base/tree.js';
import type { CallNode, ImportNode, Node, Tree } from '../../model/index.js';
import { fileIndex, folderOf, isScript, type Program } from '../program/program.js';
import type { Decl } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { isClassWritten } from './class-names.js';
import { foldersUp, within } from './folders.js';
import { goFiles, goFolder } from './go-modules.js';
import { locate } from './import-resolver.js';
import { missesFiles } from './missing-files.js';
import { builtIn, isGoFieldOfMissing, isMissingGoType } from './missing-go-types.js';
import { isOfLibraryPackages } from './opened-packages.js';
import { pathsNamed } from './path-index.js';
import { withoutNamesBelow } from './php-names-below.js';
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
        : isOfMissingCode(symbols, node.object, tree, steps) || isGoFieldOfMissing(symbols, node, tree);
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

/** Whether a file refers to code of the project's own that is not there: by an import, or by the name of what it calls. */
export function missesCode(symbols: SymbolTable, tree: Tree): boolean {
  const imports = symbols.program.imports.get(tree) ?? [];
  if (imports.some(({ from }) => isMissingImport(symbols.program, from, tree) || isMissingByName(symbols.program, from, tree))) return true;
  if (missesFiles(symbols.program, tree)) return true;
  if (!isInPackage(tree) && !isScript(tree)) return false;
  if (tree.language === 'go' && goFiles(symbols.program, folderOf(tree.file.path)).some((path) => !symbols.program.trees.has(path)))
    return false;
  if (isClassMissing(symbols.program, tree) || isExtensionMissing(symbols.program, tree)) return true;
  const calls = fileIndex(symbols.program, tree).calls.slice(0, MANY);
  return calls.some(({ node }) =>
    isScript(tree) ? isMissingRequire(symbols.program, node, tree) : isOfMissingCode(symbols, node.callee, tree, 1),
  );
}

/** What a file refers to that is not there: imports, and calls of what has no declaration. */
export function missingIn(symbols: SymbolTable, tree: Tree): readonly (ImportNode | CallNode)[] {
  const { program } = symbols;
  const imports = (program.imports.get(tree) ?? []).filter(
    ({ from }) => isMissingImport(program, from, tree) || isMissingByName(program, from, tree),
  );
  const calls = fileIndex(program, tree).calls.slice(0, MANY);
  return [...imports, ...calls.flatMap(({ node }) => (isOfMissingCode(symbols, node.callee, tree, 1) ? [node] : []))];
}

/** `...require('./client')` */
function isMissingRequire(program: Program, { callee, args: [from] }: CallNode, tree: Tree): boolean {
  return callee.kind === 'name' && callee.name === 'require' && from?.kind === 'string' && isMissingImport(program, from.value, tree);
}

/** Calls of a file that are looked at. */
const MANY = 300;

/** `Gateways.For(…)`, `Region.US`: an import may open whole namespaces, and the word alone tells a class of the project's own. */
function isClassMissing(program: Program, tree: Tree): boolean {
  if (!isDotted(tree) && tree.language !== 'csharp') return false;
  const imports = program.imports.get(tree) ?? [];
  const isKnown = (name: string): boolean =>
    program.classes.has(name) || imports.some(({ from }) => lastName(from) === name) || pathsNamed(program, name).length > 0;
  return [...tree.file.text.matchAll(ownClass)].some(([, named, made]) => !isKnown(named ?? made ?? ''));
}

const ownClass =
  /(?<![.\w])((?:Temu|Kuajing|Kjmh)\w{0,30}|[A-Z]\w{0,20}(?:Gateway|Region|Site|Shop|Router)s?|(?:Gateway|Region|Site|Shop|Router)s?)(?:\.|::)[A-Z]|\bnew ((?:Temu|Kuajing|Kjmh)\w{0,30}) ?[({]/g;

/** `Region.Us.ToUrl()` of an enum of the project's own, where nothing declares `ToUrl`. */
function isExtensionMissing(program: Program, tree: Tree): boolean {
  if (tree.language !== 'csharp') return false;
  return fileIndex(program, tree).calls.some(({ node: { callee } }) => {
    if (callee.kind !== 'member' || !givesUrl.test(callee.property) || callee.object.kind !== 'member') return false;
    const { object: holder } = callee.object;
    const isOwnEnum = holder.kind === 'name' && (program.classes.get(holder.name) ?? []).some(({ node }) => node.isEnum);
    return isOwnEnum && !program.code.some((one) => functionsIn(one).has(callee.property));
  });
}

const givesUrl = /(?:Url|Uri|Host|Gateway|Endpoint|Router|Domain)$/;

const functionsIn = remembered(
  (tree: Tree): ReadonlySet<string> => new Set(foundAtHand(tree, (node) => (node.kind === 'function' ? node.name : null))),
);

/** Languages whose files find each other without imports. */
function isInPackage(tree: Tree): boolean {
  return isDotted(tree) || tree.language === 'go' || tree.language === 'csharp';
}

/** `from settings import US`: a library's module would be named otherwise, or listed. */
function isMissingByName(program: Program, from: string, tree: Tree): boolean {
  if (tree.language !== 'python' || !ownWords.test(from) || locate(program, tree, from).kind !== 'library') return false;
  return !program.files.some(
    ({ file }) => /(?:requirements[^/]{0,60}\.txt|pyproject\.toml|Pipfile|setup\.(?:py|cfg))$/.test(file.path) && file.text.includes(from),
  );
}

const ownWords =
  /^(?:app|core|src|common)?_?(?:clients?|settings?_?|configs?|const(?:ant)?s?|gateways?|shops?|stores?|regions?|sites?|routers?|hosts?|sdk|services?|jobs|tasks|workers?|handlers?|models|temu\w{0,20}|kuajing\w{0,20})$/i;

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
  const promoted = classes.flatMap(({ node }) => node.body.flatMap((part) => (part.kind === 'function' ? part.params : [])));
  if (promoted.some((param) => param.field && param.name === name && param.type !== null && isMissingType(symbols, param.type, tree)))
    return true;
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
  if (tree.language === 'csharp') return isMissingNamespace(program, from);
  if (!isDotted(tree) || program.classes.has(lastName(from)) || isListed(program, from)) return false;
  return isOwnPackage(program, from.split(/[.\\]/), tree);
}

/** A file called like the class stands in a folder called like its package, opened or not. */
function isListed(program: Program, from: string): boolean {
  const [folder = '', name = ''] = from.split(/[.\\]/).slice(-2);
  return pathsNamed(program, name).some((path) => folderOf(path).toLowerCase().endsWith(folder.toLowerCase()));
}

/** Languages whose classes stand in packages or namespaces. */
function isDotted({ language }: Tree): boolean {
  return /^(?:java|kotlin|php)$/.test(language);
}

/** `using Mika.Remote` beside namespaces below `Mika`, where neither a file nor a folder is called so. */
function isMissingNamespace(program: Program, from: string): boolean {
  const all = [...namespacesIn(program)];
  const root = `${from.split('.', 1)[0]}`;
  if (!from.includes('.') || !all.some((name) => name === root || name.startsWith(`${root}.`))) return false;
  const folder = `/${lastName(from).toLowerCase()}/`;
  return (
    !all.some((name) => name === from || name.startsWith(`${from}.`)) &&
    ![...program.repository.allPaths].some((path) => path.endsWith('.cs') && `/${path}`.toLowerCase().includes(folder))
  );
}

/** Of the repository's own module, by its `go.mod`. */
function isMissingPackage(program: Program, from: string, { file }: Tree): boolean {
  const folder = goFolder(program, from, file.path);
  return folder !== null && goFiles(program, folder).length === 0;
}

function isMissingType(symbols: SymbolTable, written: string, tree: Tree): boolean {
  const { program, names } = symbols;
  if (tree.language === 'go') return isMissingGoType(program, written, tree);
  const name = outermost(written);
  if (!isDotted(tree) || !/^[A-Z]\w*$/.test(name)) return false;
  if (isClassWritten(symbols, name, tree) || names.classNamed(name, tree).length > 0) return false;
  const imported = (program.imports.get(tree) ?? []).find(({ from }) => lastName(from) === name);
  return imported ? isMissingImport(program, imported.from, tree) : isOfOwnPackage(program, tree, name);
}

/** `Map.Entry<K, V>` → `Map`, `java.util.Map` → `Map` */
function outermost(written: string): string {
  const name = lastName(written.replace(/^[*&?]+/, ''));
  return /\b([A-Z]\w*)\.[A-Z]/.exec(written.split('<', 1)[0] ?? '')?.[1] ?? name;
}

/** A name that nothing declares: a function of Go's package; a class beside those of Java's and PHP's. */
function isMissingName({ program }: SymbolTable, name: string, node: Node, tree: Tree): boolean {
  if (tree.language === 'go') return node.parent?.kind === 'call' && node.parent.callee === node && !builtIn.test(name);
  if (!isDotted(tree) || !/^[A-Z]\w*$/.test(name) || program.classes.has(name) || pathsNamed(program, name).length > 0) return false;
  return isOfOwnPackage(program, tree, name) || (tree.language === 'php' && isRequiredMissing(program, tree, name));
}

/** A class of Java's own that needs no import, as far as programs hand it names. */
const everywhere =
  /^(?:[A-Z]\w*(?:Exception|Error)|String\w*|Object|Objects|System|Math|Integer|Long|Double|Float|Boolean|Character|Byte|Short|Number|Thread\w*|Runnable|Class|Enum|Iterable|Void|Record|Process\w*|Runtime|Throwable|AutoCloseable|Comparable|CharSequence|Cloneable|Override|Deprecated|FunctionalInterface|SuppressWarnings|SafeVarargs|[A-Z]\d?|(?:Mutable)?(?:List|Map|Set|Collection)|Any|Unit|Pair|Triple|Int|\w*Array|Regex|Lazy|Sequence|Result)$/;

/** Only where no import opens a whole package that may have it. */
function isOfOwnPackage(program: Program, tree: Tree, name: string): boolean {
  const { text } = tree.file;
  if (tree.language === 'php')
    return /^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+\w/m.test(text) && !withoutNamesBelow(tree).includes(`\\${name}`);
  return (
    !everywhere.test(name) &&
    /^[ \t]*package[ \t]/m.test(text) &&
    !isOfLibraryPackages(name, text, (of) => packagePaths(program).has(of.replaceAll('.', '/')))
  );
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

/** Whether the repository has the package that an imported class is of, or namespaces below the same vendor. */
function isOwnPackage(program: Program, written: readonly string[], { language, file: { text } }: Tree): boolean {
  // `import com.erp.temu.*`
  if (packagePaths(program).has(written.join('/'))) return false;
  const parts = written.slice(0, -1);
  const name = written.at(-1) ?? '';
  if (parts.length === 0) return false;
  if (language === 'php') return [...namespacesIn(program)].some((name) => name.split('\\')[0] === parts[0]);
  return packagePaths(program).has(parts.join('/')) || (/^[A-Z]/.test(name) && isBesideOwn(parts, text));
}

/** `cn.erp.constant`, whose last file is gone, in a file of `cn.erp.service`: below the same root, of three parts where the file's own package has as many. */
function isBesideOwn(parts: readonly string[], text: string): boolean {
  const own = (/^[ \t]*package[ \t]+([\w.]+)/m.exec(text)?.[1] ?? '').split('.');
  const root = own.slice(0, Math.min(3, own.length));
  return root.length > 1 && root.every((part, at) => part === parts[at]) && parts.every((part) => /^[a-z]/.test(part));
}

/** The folders that hold programs, each under every path that ends in it: `src/main/java/com/erp`, `com/erp`, `erp`. */
const packagePaths = remembered(
  (program: Program): ReadonlySet<string> =>
    new Set(
      foldersIn(program).flatMap((folder) => {
        const parts = folder.split('/');
        return parts.map((_, at) => parts.slice(at).join('/'));
      }),
    ),
);

/** The namespaces of PHP and C# that the open files declare; `counted`: files that were looked at. */
const namespaces = remembered((_program: Program) => ({ counted: 0, all: new Set<string>() }));

function namespacesIn(program: Program): ReadonlySet<string> {
  const known = namespaces(program);
  for (; known.counted < program.code.length; known.counted++) {
    const tree = program.code[known.counted];
    const name = tree && declaredNamespace[tree.language]?.exec(tree.file.text)?.[1];
    if (name !== undefined) known.all.add(name);
  }
  return known.all;
}

const declaredNamespace: Partial<Record<Tree['language'], RegExp>> = {
  php: /^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+([\w\\]+);/m,
  csharp: /^[ \t]*namespace[ \t]+([\w.]+)/m,
};

/** The folders of the repository that hold programs of Python, Java or Kotlin. */
const foldersIn = remembered((program: Program): readonly string[] => [
  ...new Set([...program.repository.allPaths].flatMap((path) => (/\.(?:py|java|kt)$/.test(path) ? folderOf(path) : []))),
]);
