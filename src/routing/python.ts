import { isPassedBy } from '../base/python-libraries.js';
import { ancestors, nodesAtHand, remembered } from '../base/tree.js';
import type { Edit, HostOption, ImportNode, Node, SourceFile, Tree } from '../model/index.js';
import {
  GENERATED,
  type Manner,
  type ModuleFunction,
  type ModulePlace,
  PURPOSE,
  type RouterLanguage,
  type RouterNames,
  type Surroundings,
} from './contract.js';
import { freeStem } from './module-names.js';
import { broughtBy, definedNames } from './taken-names.js';
import { above, folderOf, hostPattern, inFolder, insertLine, lineEndAfter, relativePath, sourceOf, typeInBody } from './text.js';

const NAME = 'temu_gateway';
/** What only the file that Python was started with does. */
const RUN = /^if[ \t]+__name__[ \t]*==/m;
const NAMES = { gateway: NAME, type: 'temu_type' } as const;

export const python: RouterLanguage = {
  languages: ['python'],
  reach: 'package',
  unit: () => '',
  indent: '    ',
  moduleName: ({ file }, around) => (isNotebook(file) ? null : `${freeStem(NAME, file.path, around)}.py`),
  source,
  importInto,
  within,
  wrap: (_request, { file }, host, type) => (isNotebook(file) ? null : `${NAME}(${type}, ${host})`),
  rename: (type, url, tree) => (isNotebook(tree.file) ? null : `${NAMES.type}(${sourceOf(tree, type)}, ${url})`),
  option,
};

/** Its lines are texts of JSON, in which no import and no quote can be put as it is; and a notebook runs cell by cell. */
function isNotebook({ path }: SourceFile): boolean {
  return /\.ipynb$/i.test(path);
}

/** httpx takes a whole URL in place of a path, and keeps its base URL with a slash behind. */
function option(given: HostOption, { file }: Tree, type: string): string | null {
  if (given.into !== 'path' || isNotebook(file)) return null;
  const quote = given.own.endsWith("'") ? "'" : '"';
  return `str(${NAME}(${type}, ${given.base})).rstrip(${quote}/${quote}) + ${given.own}`;
}

/** Only in a way that the project itself imports its own modules in: a guess here is an error at start. */
function importInto(
  tree: Tree,
  place: Node,
  modulePath: string,
  manner: Manner,
  around: Surroundings,
  used: ModuleFunction,
): Edit | 'present' | null {
  const name = NAMES[used];
  const imports = tree.root.children.filter((node): node is ImportNode => node.kind === 'import');
  const brought = broughtBy(imports, name, modulePath);
  if (brought === 'module') return 'present';
  if (brought === 'another' || definedNames(tree).has(name)) return null;
  const from = moduleFor(tree, imports, modulePath, around);
  if (from === null) return null;
  const last = above(imports, tree, place).at(-1);
  const at = last ? lineEndAfter(tree.file.text, last.range.end) : headerEnd(tree.file.text);
  return insertLine(tree.file, at, `from ${from} import ${name}`, manner);
}

/** Below the imports, where nothing tells how one of the router would be resolved. */
function within(tree: Tree, at: Node, names: RouterNames, manner: Manner): Edit | 'present' | null {
  const { file } = tree;
  if (isNotebook(file)) return null;
  const { lineEnd } = manner;
  const known = definedNames(tree);
  if (known.has(NAME)) return file.text.includes(PURPOSE) ? 'present' : null;
  // Without the line by which a whole module is known for the tool's own.
  const text = source({ path: file.path, tree }, names, manner).split(lineEnd).slice(1).join(lineEnd).trimEnd();
  const own = [...text.matchAll(/^(?:def )?(\w+)(?: =|\()/gm)].map(([, name = '']) => name);
  const imports = nodesAtHand(tree).filter((node): node is ImportNode => node.kind === 'import');
  const isImported = (name: string): boolean => imports.some(({ bindings }) => bindings.some(({ local }) => local === name));
  // `import regex as re` goes on being that.
  const isOther = known.has('re') || imports.some(({ from, bindings }) => from !== 're' && bindings.some(({ local }) => local === 're'));
  const last = above(tree.root.children, tree, at).findLast(({ kind }) => kind === 'import');
  if (last === undefined || isOther || own.some((name) => known.has(name) || isImported(name))) return null;
  const line = lineEndAfter(file.text, last.range.end);
  const isBlankBehind = /^\r?\n/.test(file.text.slice(line, line + 2));
  return insertLine(file, line, `${lineEnd}${text}${isBlankBehind ? '' : lineEnd}`, manner);
}

/** Also those that stand in a function; a `try` tries two ways, of which one fails. */
const importsIn = remembered((tree: Tree): readonly ImportNode[] =>
  nodesAtHand(tree).filter(
    (node): node is ImportNode => node.kind === 'import' && ![...ancestors(node)].some((outer) => isTried(outer, tree)),
  ),
);

function isTried({ kind, range }: Node, { file }: Tree): boolean {
  return kind === 'group' && /^(?:try|except)\b/.test(file.text.slice(range.start, range.start + 7));
}

/** `imports`: those at the top of the file, which surely run. */
function moduleFor(tree: Tree, imports: readonly ImportNode[], modulePath: string, around: Surroundings): string | null {
  const { path } = tree.file;
  const isOfPackage = imports.some(({ from }) => from.startsWith('.')) || isImportedRelatively(path, around);
  if (isOfPackage && isInPackage(path, modulePath, around)) return relativeModule(path, modulePath);
  const own =
    importsIn(tree)
      .map(({ from }) => rootOf(from, path, around))
      .find((root) => root !== null) ?? null;
  const root = own ?? importedFrom(path, around) ?? (isOfPackage ? null : scriptRoot(tree, around));
  if (root === null || !(root === '' || modulePath.startsWith(`${root}/`))) return null;
  return modulePath.slice(root === '' ? 0 : root.length + 1, -'.py'.length).replaceAll('/', '.');
}

/** Beside the file, or in a folder whose packages have a package above them in common: an import may not climb out of the topmost one. */
function isInPackage(path: string, modulePath: string, around: Surroundings): boolean {
  const [here, there] = [folderOf(path), folderOf(modulePath)];
  let common = here;
  while (common !== '' && there !== common && !there.startsWith(`${common}/`)) common = folderOf(common);
  return common === here ? there !== '' || here === '' : around.allPaths.has(inFolder(common, '__init__.py'));
}

/** Another file of the package imports this one by its place: `from . import client`, `from ..core.client import Client`. */
function isImportedRelatively(path: string, around: Surroundings): boolean {
  for (const other of around.trees.values()) {
    if (other.language !== 'python' || other.file.path === path) continue;
    for (const node of importsIn(other)) if (node.from.startsWith('.') && importedBeside(other.file.path, node).includes(path)) return true;
  }
  return false;
}

function importedBeside(path: string, { from, bindings }: ImportNode): readonly string[] {
  const dots = /^\.+/.exec(from)?.[0].length ?? 0;
  let folder = folderOf(path);
  for (let up = 1; up < dots; up++) folder = folderOf(folder);
  const rest = from.slice(dots).replaceAll('.', '/');
  const home = rest === '' ? folder : inFolder(folder, rest);
  return [`${home}.py`, ...bindings.map(({ imported }) => inFolder(home, `${imported}.py`))];
}

/** `erp/api/client.py`, `erp/temu_gateway.py` → `..temu_gateway`. */
function relativeModule(path: string, modulePath: string): string {
  const steps = relativePath(path, modulePath).slice(0, -'.py'.length).split('/');
  const up = steps.filter((step) => step === '..').length;
  const down = steps.filter((step) => step !== '..' && step !== '.');
  return '.'.repeat(up + 1) + down.join('.');
}

/** The folder that an absolute import of the project's own starts at; null where the import leads out of the project. */
function rootOf(from: string, path: string, around: Surroundings): string | null {
  if (from.startsWith('.')) return null;
  const target = from.replaceAll('.', '/');
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const base = inFolder(folder, target);
    const isThere = around.allPaths.has(`${base}.py`) || around.allPaths.has(`${base}/__init__.py`);
    if (isThere && !isPassedBy(from, around.allPaths.has(inFolder(folder, '__init__.py')))) return folder;
    if (folder === '') return null;
  }
}

/** Another file imports this one absolutely, and so says where its root is. */
function importedFrom(path: string, around: Surroundings): string | null {
  for (const other of around.trees.values()) {
    if (other.language !== 'python' || other.file.path === path) continue;
    for (const node of importsIn(other)) {
      const root = rootOf(node.from, other.file.path, around);
      if (root !== null && importedBy(node, root).includes(path)) return root;
    }
  }
  return null;
}

/** The files that `import erp.client`, `from erp.client import X` and `from erp import client` may load. */
function importedBy({ from, bindings }: ImportNode, root: string): readonly string[] {
  const home = inFolder(root, from.replaceAll('.', '/'));
  return [`${home}.py`, ...bindings.map(({ imported }) => `${home}/${imported}.py`)];
}

/** A script that stands alone beside its manifest, or that is run where it stands, is no part of a package: Python looks beside it first. */
function scriptRoot({ file: { path, text } }: Tree, around: Surroundings): string | null {
  const folder = folderOf(path);
  if (around.allPaths.has(inFolder(folder, '__init__.py'))) return null;
  return folder === around.packageOf(path) || RUN.test(text) ? folder : null;
}

/** Below a shebang, comments and the docstring. */
function headerEnd(text: string): number {
  return /^((#[^\n]*|[ \t]*)\r?\n)*([rRuU]?("""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')[ \t]*\r?\n)?/.exec(text)?.[0].length ?? 0;
}

function source(_place: ModulePlace, { cn, partner, types, renames }: RouterNames, { quote: q, indent, lineEnd }: Manner): string {
  const isRenaming = renames.length > 0;
  const names = isRenaming ? 'names' : 'PARTNER_TYPES';
  const lines = [
    `# ${GENERATED}`,
    `# ${PURPOSE}`,
    'import re',
    '',
    `CN_HOST = ${q}${cn}${q}`,
    `PARTNER_HOST = ${q}${partner}${q}`,
    `CN_ROUTER = re.compile(r${q}^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(cn)}(?=$|[:/?#])${q}, re.IGNORECASE)`,
    'PARTNER_TYPES = frozenset([',
    ...types.map((type) => `${indent}${q}${type}${q},`),
    '])',
    `TYPE_IN_BODY = re.compile(r'${typeInBody}')`,
    ...(isRenaming
      ? [
          `PARTNER_ROUTER = re.compile(r${q}^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(partner)}(?=$|[:/?#])${q}, re.IGNORECASE)`,
          'RENAMED = {',
          ...renames.map(([from, to]) => `${indent}${q}${from}${q}: ${q}${to}${q},`),
          '}',
        ]
      : []),
    '',
    '',
    'def is_temu_partner_type(type_):',
    `${indent}"""Whether the partner gateway serves this interface type, or the one in this body: a mapping, or the text of one."""`,
    ...(isRenaming ? [`${indent}return _is_among(type_, PARTNER_TYPES)`, '', '', 'def _is_among(type_, names):'] : []),
    `${indent}text = type_.decode(${q}utf-8${q}, ${q}replace${q}) if isinstance(type_, bytes) else type_`,
    `${indent}if isinstance(text, str):`,
    `${indent}${indent}return text in ${names} or any((json or form) in ${names} for json, form in TYPE_IN_BODY.findall(text))`,
    `${indent}return str(type_.get(${q}type${q}) if hasattr(type_, ${q}get${q}) else getattr(type_, ${q}type${q}, None)) in ${names}`,
    '',
    '',
    `def ${NAME}(type_, url):`,
    `${indent}"""The URL, base URL or host that a request of this type, or with this body, goes to."""`,
    `${indent}if not is_temu_partner_type(type_)${isRenaming ? ' and not _is_among(type_, RENAMED)' : ''}:`,
    `${indent}${indent}return url`,
    `${indent}if isinstance(url, str):`,
    `${indent}${indent}return CN_ROUTER.sub(lambda match: (match.group(1) or ${q}${q}) + PARTNER_HOST, url, count=1)`,
    `${indent}if getattr(url, ${q}host${q}, None) != CN_HOST:`,
    `${indent}${indent}return url`,
    `${indent}# yarl (aiohttp) and httpx have URLs of their own.`,
    `${indent}return url.with_host(PARTNER_HOST) if hasattr(url, ${q}with_host${q}) else url.copy_with(host=PARTNER_HOST)`,
    ...(isRenaming
      ? [
          '',
          '',
          `def ${NAMES.type}(type_, url):`,
          `${indent}"""The name under which the gateway of this URL serves a type: regions keep the old one."""`,
          `${indent}is_moved = CN_ROUTER.match(str(url)) or PARTNER_ROUTER.match(str(url))`,
          `${indent}return RENAMED.get(type_, type_) if is_moved else type_`,
        ]
      : []),
    '',
  ];
  return lines.join(lineEnd);
}
