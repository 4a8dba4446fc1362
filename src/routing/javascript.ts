import { tailOf } from '../base/text-ends.js';
import { remembered } from '../base/tree.js';
import type { Edit, HostOption, ImportNode, Node, SourceFile, Tree } from '../model/index.js';
import {
  type Manner,
  type ModuleFunction,
  type ModulePlace,
  PURPOSE,
  type RouterLanguage,
  type RouterNames,
  type Surroundings,
} from './contract.js';
import { moduleSource, type System } from './javascript-module.js';
import { freeStem } from './module-names.js';
import { isPageScript } from './page-scripts.js';
import { broughtBy, definedNames } from './taken-names.js';
import { above, appendBelow, inFolder, insertAt, insertLine, lineEndAfter, relativePath, sourceOf } from './text.js';

const NAME = 'temuGateway';
const NAMES = { gateway: NAME, type: 'temuType' } as const;

export const javascript: RouterLanguage = {
  languages: ['typescript', 'javascript', 'vue', 'svelte', 'html'],
  reach: 'package',
  unit: () => '',
  indent: '  ',
  moduleName(tree, around) {
    if (isAlone(tree, around)) return null;
    const extension = extensionOf(tree, around);
    return extension === null ? null : `${freeStem('temu-gateway', tree.file.path, around)}.${extension}`;
  },
  source: (place, names, manner, around) => moduleSource(systemOfPath(place, around), names, manner),
  importInto,
  within,
  wrap: (_request, _tree, host, type) => `${NAME}(${type}, ${host})`,
  rename: (type, url, tree) => `${NAMES.type}(${sourceOf(tree, type)}, ${url})`,
  option,
};

function extensionOf(tree: Tree, around: Surroundings): string | null {
  if (isPage(tree)) return /<script\b[^>]*\blang=["']?ts/.test(tree.file.text) ? 'ts' : 'js';
  const extension = /\.([cm]?[jt])sx?$/.exec(tree.file.path)?.[1];
  if (!extension) return null;
  const isEsm = isEsmPackage(tree, around);
  if (extension !== 'j') return `${extension}s`;
  // Beside a package's own `type`, the extension says which system a file without one could not.
  if (systemOf(tree, isEsm) === 'esm') return isEsm || usesImport(tree.file) ? 'js' : 'mjs';
  return isEsm ? 'cjs' : 'js';
}

function option(given: HostOption, tree: Tree, type: string): string {
  const { into, key, range } = given;
  const entry = `${key}: ${NAME}(${type}, ${baseOf(given, tree)})`;
  if (into === 'copy') return `{ ...${tree.file.text.slice(range.start, range.end)}, ${entry} }`;
  if (into === 'entry') return `, ${entry}`;
  return into === 'object' ? ` ${entry},` : `, { ${entry} }`;
}

/** The options' own base URL first; a client's own may be absent by its types, which an option need not allow. */
function baseOf(given: HostOption, tree: Tree): string {
  const { base, key } = given;
  const own = given.into === 'copy' ? given.own : null;
  const isModern = isTyped(tree) || /\?\.[a-z[(]|\?\?/i.test(tree.file.text);
  const both = own === null ? base : isModern ? `${own}?.${key} ?? ${base}` : `(${own} && ${own}.${key}) || ${base}`;
  return isTyped(tree) && base.endsWith('.baseURL') ? `${both} ?? ''` : both;
}

function isPage(tree: Tree): boolean {
  return tree.language === 'vue' || tree.language === 'svelte';
}

function isTyped(tree: Tree): boolean {
  return tree.language === 'typescript' || (isPage(tree) && /<script\b[^>]*\blang=["']?ts/.test(tree.file.text));
}

function isEsmPackage(tree: Tree, around: Surroundings): boolean {
  const manifest = around.textAt(inFolder(around.packageOf(tree.file.path), 'package.json'));
  return manifest !== null && /"type"\s*:\s*"module"/.test(manifest);
}

function systemOf(tree: Tree, isEsm: boolean): System {
  if (tree.language === 'typescript') return 'ts';
  if (/\.mjs$/.test(tree.file.path)) return 'esm';
  if (/\.cjs$/.test(tree.file.path)) return 'cjs';
  return usesImport(tree.file) || isEsm ? 'esm' : 'cjs';
}

/** A bundler's project has `import` without `"type": "module"`; the module is then written as its neighbours are. */
const usesImport = remembered(
  ({ text }: SourceFile): boolean =>
    /^[ \t]*(?:import[ \t]+[\w*{]|import[ \t]*['"]|export\s)/m.test(text) && !/\b(module\.exports|exports\.\w+)\s*=/.test(text),
);

function systemOfPath(place: ModulePlace, around: Surroundings): System {
  if (/\.[cm]?ts$/.test(place.path)) return 'ts';
  if (place.path.endsWith('.mjs')) return 'esm';
  if (place.path.endsWith('.cjs')) return 'cjs';
  return isPage(place.tree) || systemOf(place.tree, isEsmPackage(place.tree, around)) === 'esm' ? 'esm' : 'cjs';
}

type Block = { readonly start: number; readonly end: number };

/** The script that a request stands in: a block of a page, else the file. */
function blockOf(tree: Tree, at: number): Block | null {
  const { text } = tree.file;
  if (!isPage(tree) && tree.language !== 'html') return { start: 0, end: text.length };
  for (const match of text.matchAll(/<script\b[^>]*>/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('</script', start);
    if (start <= at && at < end) return { start: lineEndAfter(text, start), end };
  }
  return null;
}

/** The statement goes below the last import of the file, in its own manner; a file without one gets it below its header. */
function importInto(
  tree: Tree,
  at: Node,
  modulePath: string,
  manner: Manner,
  around: Surroundings,
  used: ModuleFunction,
): Edit | 'present' | null {
  const name = NAMES[used];
  if (isAlone(tree, around)) return null;
  const block = blockOf(tree, at.range.start);
  if (block === null) return null;
  const imports = topLevelImports(tree).filter(({ range }) => block.start <= range.start && range.end <= block.end);
  const brought = broughtBy(imports, name, modulePath);
  if (brought === 'module') return 'present';
  if (brought === 'another' || definedNames(tree).has(name)) return null;
  const isCjs = !isPage(tree) && (modulePath.endsWith('.cjs') || !isEsmFile(tree, imports, around));
  const last = (isCjs ? above(imports, tree, at) : imports).at(-1) ?? null;
  const specifier = specifierFor(tree, modulePath, imports, isCjs, around);
  const { quote, semicolon } = manner;
  const statement = isCjs
    ? `const { ${name} } = require(${quote}${specifier}${quote})${semicolon}`
    : `import { ${name} } from ${quote}${specifier}${quote}${semicolon}`;
  const line = last === null ? headerEnd(tree, block) : lineEndAfter(tree.file.text, endOfStatement(last));
  const blank = last === null ? '' : tailOf(tree.file.text.slice(0, statementStart(tree, last)), ' \t');
  return insertLine(tree.file, line, blank + statement, manner);
}

/** A page's script can import nothing, and has the router as a function behind its last line. */
function within(tree: Tree, at: Node, names: RouterNames, manner: Manner, around: Surroundings): Edit | 'present' | null {
  const { file } = tree;
  const block = isAlone(tree, around) ? blockOf(tree, at.range.start) : null;
  if (block === null) return null;
  if (file.text.slice(block.start, block.end).includes(PURPOSE)) return 'present';
  if (definedNames(tree).has(NAME) && !file.text.includes(PURPOSE)) return null;
  const { lineEnd } = manner;
  const lines = moduleSource('page', names, manner).trimEnd().split(lineEnd);
  if (block.end === file.text.length) return appendBelow(file, lines.join(lineEnd), manner);
  const line = file.text.lastIndexOf('\n', block.end - 1) + 1;
  const before = file.text.slice(line, block.end);
  const indent = before.trim() === '' ? before : '';
  const text = lines.map((one) => (one === '' ? '' : indent + one)).join(lineEnd);
  return insertAt(file, before.trim() === '' ? line : block.end, `${lineEnd}${text}${lineEnd}`);
}

/** A page, or a script of one. */
function isAlone(tree: Tree, around: Surroundings): boolean {
  return tree.language === 'html' || isPageScript(tree, around);
}

/** By the file's name, else by how it imports; a module that makes a `require` of its own imports all the same. */
function isEsmFile(tree: Tree, imports: readonly ImportNode[], around: Surroundings): boolean {
  if (/\.[cm]js$/.test(tree.file.path)) return tree.file.path.endsWith('.mjs');
  const isRequire = (node: ImportNode): boolean => /\brequire\b/.test(tree.file.text.slice(lineStart(tree, node), endOfStatement(node)));
  if (imports.length > 0) return !imports.every(isRequire);
  return systemOf(tree, isEsmPackage(tree, around)) !== 'cjs';
}

const topLevelImports = remembered((tree: Tree): readonly ImportNode[] => {
  const found: ImportNode[] = [];
  for (const node of tree.root.children) {
    for (const inner of node.kind === 'group' ? [node, ...node.children] : [node]) {
      if (inner.kind === 'import') found.push(inner);
      if (inner.kind !== 'group') continue;
      for (const deep of inner.children) if (inner !== node && deep.kind === 'import') found.push(deep);
    }
  }
  return found;
});

function lineStart(tree: Tree, node: ImportNode): number {
  return tree.file.text.lastIndexOf('\n', node.range.start - 1) + 1;
}

function statementStart(tree: Tree, node: ImportNode): number {
  const start = lineStart(tree, node);
  return start + (/^[ \t]*/.exec(tree.file.text.slice(start))?.[0].length ?? 0);
}

function endOfStatement(node: ImportNode): number {
  return Math.max(node.range.end, node.specifier?.range.end ?? 0);
}

/** Below a shebang, leading comments and directives. */
function headerEnd(tree: Tree, { start, end }: Block): number {
  const header = /^(#![^\n]*\n)?(\s*(\/\*[\s\S]*?\*\/|\/\/[^\n]*|(['"])use [a-z]+\4;?)[ \t]*\r?\n)*/.exec(tree.file.text.slice(start, end));
  return start + (header?.[0].length ?? 0);
}

/** Relative, with an extension if the file's other relative imports have one, or its neighbours', or must have one. */
function specifierFor(tree: Tree, modulePath: string, imports: readonly ImportNode[], isCjs: boolean, around: Surroundings): string {
  const relative = relativePath(tree.file.path, modulePath);
  const bare = relative.replace(/\.[cm]?[jt]s$/, '');
  const own = /\.([cm]?)[jt]s$/.exec(modulePath)?.[1] ?? '';
  const beside = relativesOf(imports);
  const neighbours = beside.length > 0 || isCjs ? beside : relativesAround(tree, around);
  const written = neighbours.map((from) => /\.([cm]?[jt]s)$/.exec(from)?.[1]).find((extension) => extension !== undefined);
  if (written !== undefined) return /t/.test(written) ? relative : `${bare}.${own}js`;
  if (own !== '') return `${bare}.${own}js`;
  const isNative = tree.language === 'javascript' && !isCjs && neighbours.length === 0;
  return isNative || /\.m[jt]s$/.test(tree.file.path) || (neighbours.length === 0 && isNodeNext(tree, around)) ? `${bare}.js` : bare;
}

/** Also by package.json's `#app/*`, where the ending is written: the package's modules need it. Data and styles have an ending in any system. */
function relativesOf(imports: readonly ImportNode[]): readonly string[] {
  return imports
    .map(({ from }) => from)
    .filter((from) => (from.startsWith('.') && !otherFile.test(from)) || /^#.*\.[cm]?[jt]s$/.test(from));
}

const otherFile = /\.(?:json5?|ya?ml|toml|txt|html|md|css|scss|sass|less|vue|svelte|graphql|gql|proto|wasm|node|svg|png|jpe?g)(?:\?\w+)?$/i;

/** The relative imports that the other modules of the package write. */
function relativesAround(tree: Tree, around: Surroundings): readonly string[] {
  const home = around.packageOf(tree.file.path);
  return [...around.trees.values()].flatMap((other) =>
    other.language === tree.language && around.packageOf(other.file.path) === home ? relativesOf(topLevelImports(other)) : [],
  );
}

function isNodeNext(tree: Tree, around: Surroundings): boolean {
  const settings = around.textAt(inFolder(around.packageOf(tree.file.path), 'tsconfig.json'));
  return tree.language === 'typescript' && /"module(Resolution)?"\s*:\s*"node(next|1[68]|20)"/i.test(settings ?? '');
}
