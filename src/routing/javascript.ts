import type { Catalogue, Edit, ImportNode, Node, Request, Tree } from '../model.js';
import { walk } from '../tree.js';
import { MARKER, type Manner, type ModulePlace, partnerTypes, type RouterLanguage } from './contract.js';
import { insertAt, manners, relativePath } from './text.js';

const NAME = 'temuGateway';
type System = 'ts' | 'esm' | 'cjs';

export const javascript: RouterLanguage = {
  languages: ['typescript', 'javascript'],
  moduleName(tree, isEsmPackage) {
    const extension = /\.([cm]?[jt])sx?$/.exec(tree.file.path)?.[1];
    if (!extension) return null;
    if (extension.endsWith('t')) return `temu-gateway.${extension}s`;
    const system = systemOf(tree, isEsmPackage);
    if (extension !== 'j') return `temu-gateway.${extension}s`;
    // Beside a package's own `type`, the extension says which system a file without one could not.
    if (system === 'esm') return isEsmPackage ? 'temu-gateway.js' : 'temu-gateway.mjs';
    return isEsmPackage ? 'temu-gateway.cjs' : 'temu-gateway.js';
  },
  source: (place, catalogue, manner) => moduleSource(systemOfPath(place), catalogue, manner),
  importInto,
  wrap: (_request: Request, host: string, type: string) => `${NAME}(${type}, ${host})`,
  paste(catalogue) {
    const manner: Manner = { quote: "'", semicolon: ';', indent: '  ', lineEnd: '\n' };
    return `fetch(${NAME}(type, url), …)\n\n${moduleSource('esm', catalogue, manner)}`;
  },
};

function systemOf(tree: Tree, isEsmPackage: boolean): System {
  if (tree.language === 'typescript') return 'ts';
  if (/\.mjs$/.test(tree.file.path)) return 'esm';
  if (/\.cjs$/.test(tree.file.path)) return 'cjs';
  return usesImport(tree) || isEsmPackage ? 'esm' : 'cjs';
}

/** A bundler's project has `import` without `"type": "module"`; the module is then written as its neighbours are. */
function usesImport(tree: Tree): boolean {
  return (
    /^\s*(import\s[\w*{]|import\s*['"]|export\s)/m.test(tree.file.text) && !/\b(module\.exports|exports\.\w+)\s*=/.test(tree.file.text)
  );
}

function systemOfPath(place: ModulePlace): System {
  if (/\.[cm]?ts$/.test(place.path)) return 'ts';
  if (place.path.endsWith('.mjs')) return 'esm';
  if (place.path.endsWith('.cjs')) return 'cjs';
  return usesImport(place.tree) ? 'esm' : 'cjs';
}

/** The statement goes below the last import of the file, in its own manner; a file without one gets it below its header. */
function importInto(tree: Tree, modulePath: string, manner: Manner): Edit | 'present' | null {
  const imports = topLevelImports(tree);
  if (imports.some((node) => node.bindings.some((binding) => binding.local === NAME))) return 'present';
  if ([...walk(tree.root)].some((node) => definesName(node))) return null;
  const last = imports.at(-1) ?? null;
  const isCjs =
    modulePath.endsWith('.cjs') ||
    (last !== null
      ? /\brequire\b/.test(statementOf(tree, last))
      : !usesImport(tree) && tree.language === 'javascript' && !tree.file.path.endsWith('.mjs'));
  const specifier = specifierFor(tree, modulePath, imports, isCjs);
  const { quote, semicolon } = manner;
  const statement = isCjs
    ? `const { ${NAME} } = require(${quote}${specifier}${quote})${semicolon}`
    : `import { ${NAME} } from ${quote}${specifier}${quote}${semicolon}`;
  const at = last === null ? headerEnd(tree) : lineEndAfter(tree, endOfStatement(last));
  const needsBreak = at > 0 && tree.file.text.charAt(at - 1) !== '\n';
  return insertAt(tree.file, at, `${needsBreak ? manner.lineEnd : ''}${statement}${manner.lineEnd}`);
}

function definesName(node: Node): boolean {
  return (node.kind === 'function' || node.kind === 'define' || node.kind === 'param') && node.name === NAME;
}

function topLevelImports(tree: Tree): readonly ImportNode[] {
  const found: ImportNode[] = [];
  for (const node of tree.root.children) {
    for (const inner of node.kind === 'group' && node.parent === tree.root ? [node, ...node.children] : [node]) {
      if (inner.kind === 'import') found.push(inner);
    }
  }
  return found;
}

function statementOf(tree: Tree, node: ImportNode): string {
  const { text } = tree.file;
  const start = text.lastIndexOf('\n', node.range.start - 1) + 1;
  return text.slice(start, endOfStatement(node));
}

function endOfStatement(node: ImportNode): number {
  return Math.max(node.range.end, node.specifier?.range.end ?? 0);
}

function lineEndAfter(tree: Tree, offset: number): number {
  const end = tree.file.text.indexOf('\n', offset);
  return end === -1 ? tree.file.text.length : end + 1;
}

/** Below a shebang, leading comments and directives. */
function headerEnd(tree: Tree): number {
  const header = /^(#![^\n]*\n)?(\s*(\/\*[\s\S]*?\*\/|\/\/[^\n]*|(['"])use [a-z]+\4;?)[ \t]*\r?\n)*/.exec(tree.file.text);
  return header?.[0].length ?? 0;
}

/** Relative, with an extension if the file's other relative imports have one, or must have one. */
function specifierFor(tree: Tree, modulePath: string, imports: readonly ImportNode[], isCjs: boolean): string {
  const relative = relativePath(tree.file.path, modulePath);
  const bare = relative.replace(/\.[cm]?[jt]s$/, '');
  const neighbours = imports.map((node) => node.from).filter((from) => from.startsWith('.'));
  const written = neighbours.map((from) => /\.([cm]?[jt]s)$/.exec(from)?.[1]).find((extension) => extension !== undefined);
  const own = /\.([cm]?)[jt]s$/.exec(modulePath)?.[1] ?? '';
  if (written !== undefined) return /t/.test(written) ? relative : `${bare}.${own}js`;
  if (own !== '') return `${bare}.${own}js`;
  const isNative = tree.language === 'javascript' && !isCjs && neighbours.length === 0;
  return isNative || tree.file.path.endsWith('.mjs') || tree.file.path.endsWith('.mts') ? `${bare}.js` : bare;
}

function moduleSource(system: System, catalogue: Catalogue, manner: Manner): string {
  const { quote: q, semicolon, indent, lineEnd } = manner;
  const names = partnerTypes(catalogue).map((type) => `${indent}${q}${type}${q},`);
  const [cn, partner] = hosts(catalogue);
  const isTs = system === 'ts';
  const exported = system === 'cjs' ? '' : 'export ';
  const lines = [
    `// ${MARKER}: generated, brought up to date by temu-codemod.`,
    '// Types that moved go to the partner gateway; every other type, region, mock and proxy stays as it is.',
    `const PARTNER_HOST = ${q}${partner}${q}${semicolon}`,
    `const CN_ROUTER = /^((?:[a-z][a-z0-9+.-]*:)?\\/\\/)?${cn.replaceAll('.', '\\.')}(?=$|[:/?#])/i${semicolon}`,
    `const PARTNER_TYPES${isTs ? ': ReadonlySet<unknown>' : ''} = new Set([`,
    ...names,
    `])${semicolon}`,
    '',
    '/** Whether the partner gateway serves this interface type. */',
    `${exported}function isTemuPartnerType(type${isTs ? ': unknown' : ''})${isTs ? ': boolean' : ''} {`,
    `${indent}return PARTNER_TYPES.has(type)${semicolon}`,
    '}',
    '',
    '/** The URL, base URL, host or `URL` that a request of this type goes to. */',
    ...(isTs
      ? [
          `export function ${NAME}(type: unknown, url: string): string${semicolon}`,
          `export function ${NAME}<T>(type: unknown, url: T): T${semicolon}`,
        ]
      : []),
    `${exported}function ${NAME}(type${isTs ? ': unknown' : ''}, url${isTs ? ': unknown' : ''})${isTs ? ': unknown' : ''} {`,
    `${indent}if (!isTemuPartnerType(type)) return url${semicolon}`,
    `${indent}if (typeof url === ${q}string${q}) return url.replace(CN_ROUTER, (_, scheme${isTs ? ': string | undefined' : ''}) => (scheme || ${q}${q}) + PARTNER_HOST)${semicolon}`,
    `${indent}if (url instanceof URL && CN_ROUTER.test(url.hostname)) {`,
    `${indent}${indent}const moved = new URL(url.href)${semicolon}`,
    `${indent}${indent}moved.hostname = PARTNER_HOST${semicolon}`,
    `${indent}${indent}return moved${semicolon}`,
    `${indent}}`,
    `${indent}return url${semicolon}`,
    '}',
    ...(system === 'cjs' ? ['', `module.exports = { ${NAME}, isTemuPartnerType }${semicolon}`] : []),
    '',
  ];
  return lines.join(lineEnd);
}

function hosts(catalogue: Catalogue): readonly [string, string] {
  const named = (gateway: string): string => [...catalogue.hosts].find(([, name]) => name === gateway)?.[0] ?? '';
  return [named('cn'), named('partner')];
}

export { manners };
