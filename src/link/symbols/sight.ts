import { familyOf } from '../../base/language-family.js';
import { languageOf } from '../../languages/index.js';
import type { ClassNode, Language, Tree } from '../../model/index.js';
import { isScript, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { type ImportGraph, importGraph, stands } from './import-graph.js';
import { type Located, locate } from './import-resolver.js';
import { namesGiven } from './script-packages.js';
import type { SymbolTable } from './symbol-table.js';

/** Names of members that every library has, too: only files that see the class itself are read for them. */
const everyday =
  /^(?:call|post|get|put|send|request|fetch|query|run|exec|execute|invoke|do|list|add|url|type|api|default|init|handle|process)$/i;

/** Files that one question may bring in, whatever share of the repository they are. */
const FEW = 60;
const SHARE = 0.05;

export function graphOf(program: Program): ImportGraph {
  const { repository } = program;
  // Asked for each import of each file, again and again.
  const known = new Map<string, Language>();
  const idOf = (path: string): Language => {
    const id = known.get(path) ?? languageOf(path).id;
    known.set(path, id);
    return id;
  };
  const locateFrom = (path: string, from: string): Located => locate(program, { path, language: idOf(path) }, from);
  return importGraph(repository, idOf, locateFrom, (path) => namesGiven(program, path));
}

/** Opens whoever can use what a file hands out under a name (`default`, `*`: the file as a whole); false where that would be too many. */
export function openImporters(symbols: SymbolTable, tree: Tree, name: string): boolean {
  return once(symbols, `import:${tree.file.path}:${name}`, () => {
    const isWhole = name === 'default' || name === '*';
    const hands = (text: string): boolean => isWhole || stands(text, name) || (isScript(tree) && /export\s*\*/.test(text));
    return openSome(symbols, tree, symbols.graph.seenBy(tree.file.path), hands);
  });
}

/** Opens whoever can hold an object of a file and names one of its members. */
export function openHolders(symbols: SymbolTable, tree: Tree, member: string): boolean {
  return once(symbols, `member:${tree.file.path}:${member}`, () => {
    const { graph } = symbols;
    const isDynamic = isScript(tree) || tree.language === 'python';
    const paths = isDynamic && !everyday.test(member) ? [...graph.reachedBy(tree.file.path)] : graph.seenBy(tree.file.path);
    return openSome(symbols, tree, paths, (text) => stands(text, member));
  });
}

/** Opens whoever can hold an object of a file, whatever it does with it: such an object is called under the name of a variable. */
export function openInvokers(symbols: SymbolTable, tree: Tree): boolean {
  return once(symbols, `invoke:${tree.file.path}`, () => openSome(symbols, tree, [...symbols.graph.reachedBy(tree.file.path)], () => true));
}

/** Opens a few files that import the file at all: in Python alone, how they name it says where its package begins. */
export function openSomeImporters({ program, graph }: SymbolTable, tree: Tree): void {
  if (tree.language !== 'python') return;
  for (const path of graph.seenBy(tree.file.path).slice(0, 8)) program.open(path);
}

/** Opens every program of the repository whose text one of the patterns fits: who reads a setting is not told by imports. One look for all. */
export function openMatching(symbols: SymbolTable, patterns: readonly string[]): boolean {
  const { program, graph, opened } = symbols;
  const fresh = patterns.filter((pattern) => !opened.has(`text:${pattern}`));
  if (fresh.length === 0 || program.isClosed()) return fresh.length === 0;
  for (const pattern of fresh) opened.set(`text:${pattern}`, true);
  const expressions = expressionsOf(fresh);
  const unread = program.repository.searchable.filter((path) => !program.trees.has(path) && familyOf(languageOf(path).id) !== null);
  let isWhole = true;
  for (const path of graph.passing(unread, (text) => expressions.some((any) => any.test(text))))
    isWhole = program.open(path) !== null && isWhole;
  return isWhole;
}

/** Patterns beyond which the engine is handed a second expression: it takes minutes to read one of thousands, and gives up in the end. */
const AT_ONCE = 40;

/** What tells whether a text has any of the patterns. */
function expressionsOf(patterns: readonly string[]): readonly RegExp[] {
  const count = Math.ceil(patterns.length / AT_ONCE);
  return Array.from({ length: count }, (_, n) => new RegExp(patterns.slice(n * AT_ONCE, (n + 1) * AT_ONCE).join('|'), 'i'));
}

/** Opens whoever extends a class or implements an interface. */
export function openSubclasses(symbols: SymbolTable, { tree, node }: Ref<ClassNode>): boolean {
  return once(symbols, `extends:${tree.file.path}:${node.name}`, () => {
    const extending = extendingOf(node.name, isTrait({ tree, node }));
    return openSome(symbols, tree, symbols.graph.seenBy(tree.file.path), (text) => stands(text, node.name) && extending.test(text));
  });
}

/** Opens whoever imports a class of a script and makes an object of it, or hands the class to somebody. */
export function openMakers(symbols: SymbolTable, { tree, node }: Ref<ClassNode>): boolean {
  return once(symbols, `makes:${tree.file.path}:${node.name}`, () => {
    const making = new RegExp(`(?:\\bnew\\s{1,9}|[(=]\\s{0,9})${node.name.replace(/[^\w$]/g, '').replace(/\$/g, '\\$')}\\b`);
    return openSome(symbols, tree, symbols.graph.seenBy(tree.file.path), (text) => making.test(text));
  });
}

/** Whoever imports a class of PHP says `use` as well. */
export function isTrait({ tree, node }: Ref<ClassNode>): boolean {
  return tree.language === 'php' && /^trait\b/i.test(tree.file.text.slice(node.range.start, node.range.start + 6));
}

/** `class A extends B`, `class A(B):`, `class A < B`, `class A : B`, of traits `use B;`; an import under another name may stand there as well. */
export function extendingOf(name: string, isTaken: boolean): RegExp {
  const it = `\\b${name.replace(/\W/g, '')}\\b`;
  return new RegExp(
    `\\b(?:extends|implements|class|interface|struct|record|object|enum${isTaken ? '|use' : ''})\\b[^;{}]{0,400}?${it}|${it}\\s+as\\b|\\bas\\s+${it}`,
  );
}

export function once(symbols: SymbolTable, question: string, open: () => boolean): boolean {
  if (symbols.program.isClosed()) return false;
  const known = symbols.opened.get(question);
  if (known !== undefined) return known;
  symbols.opened.set(question, true);
  const isWhole = open();
  symbols.opened.set(question, isWhole);
  return isWhole;
}

function openSome({ program, graph }: SymbolTable, tree: Tree, paths: readonly string[], test: (text: string) => boolean): boolean {
  const unread = paths.filter((path) => !program.trees.has(path) && graph.isTied(tree.file.path, path));
  if (unread.length === 0) return true;
  const found = graph.passing(unread, test);
  if (isTooMany(graph, tree.file.path, found.length)) return false;
  let isWhole = true;
  for (const path of found) isWhole = program.open(path) !== null && isWhole;
  return isWhole;
}

export function isTooMany(graph: ImportGraph, path: string, count: number): boolean {
  return count > Math.max(FEW, SHARE * graph.filesLike(path).length);
}
