import { Project, type SourceFile as TsFile, ts } from 'ts-morph';
import { nodesOf, remembered } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { saysPlatform } from '../program/says-platform.js';
import { entryOf, textOfEntry } from './config-entries.js';
import { resolveImport } from './import-resolver.js';

/** The TypeScript compiler's answers about a name; null: the compiler does not know, or the answer is not in the common tree. */
export type CheckerNames = { definitionsOf(ref: Ref): readonly Ref[] | null };

const FOLDER = '/project/';

/** As much of the standard library as types pass through on their way from a declaration to a use. */
const LIBRARY = `
interface Array<T> { [n: number]: T; length: number; map<U>(f: (x: T, i: number) => U): U[]; filter(f: (x: T) => unknown): T[];
  find(f: (x: T) => unknown): T | undefined; forEach(f: (x: T) => void): void; at(n: number): T | undefined; pop(): T | undefined; }
interface ReadonlyArray<T> { readonly [n: number]: T; map<U>(f: (x: T) => U): U[]; find(f: (x: T) => unknown): T | undefined; forEach(f: (x: T) => void): void; }
interface Promise<T> { then<A = T>(f?: (x: T) => A | Promise<A>): Promise<A>; catch(f?: (e: any) => any): Promise<T>; finally(f?: () => void): Promise<T>; }
interface Map<K, V> { get(k: K): V | undefined; set(k: K, v: V): this; has(k: K): boolean; values(): V[]; }
interface Function { bind(this: Function, ...args: any[]): any; call(this: Function, ...args: any[]): any; apply(this: Function, ...args: any[]): any; }
interface CallableFunction extends Function {} interface NewableFunction extends Function {}
interface Object {} interface String {} interface Number {} interface Boolean {} interface RegExp {} interface IArguments {}
declare var Map: { new <K, V>(entries?: any): Map<K, V> }; declare var Promise: { all<T>(x: T[]): Promise<T[]>; resolve<T>(x: T): Promise<T> };
type Record<K extends keyof any, T> = { [P in K]: T }; type Partial<T> = { [P in keyof T]?: T[P] }; type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] }; type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T; type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>; type NonNullable<T> = T & {};
type Awaited<T> = T extends Promise<infer U> ? U : T; type ReturnType<T> = T extends (...args: any) => infer R ? R : any;
type InstanceType<T> = T extends new (...args: any) => infer R ? R : any; type Parameters<T> = T extends (...args: infer P) => any ? P : never;
`;

/** `asking`: the files in which names could not be resolved without types. */
export function checkerNames(program: Program, asking: ReadonlySet<Tree>): CheckerNames {
  const compiler = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipAddingFilesFromTsConfig: true,
    compilerOptions: optionsOf(program),
  });
  const files = new Map<Tree, TsFile>();
  const trees = new Map<string, Tree>();
  compiler.createSourceFile('/library.d.ts', LIBRARY);
  for (const tree of typedTrees(program, asking)) {
    const path = FOLDER + tree.file.path;
    const file = compiler.createSourceFile(path, tree.file.text, { overwrite: true });
    files.set(tree, file);
    trees.set(file.getFilePath(), tree);
  }
  const checker = compiler.getTypeChecker().compilerObject;
  const named = new WeakMap<Tree, ReadonlyMap<number, Node>>();
  const nodesOf = (tree: Tree): ReadonlyMap<number, Node> => {
    const known = named.get(tree) ?? nodesByName(tree);
    named.set(tree, known);
    return known;
  };

  return {
    definitionsOf({ tree, node }) {
      const file = files.get(tree);
      const offset = node.kind === 'member' ? node.at.start : node.kind === 'name' ? node.range.start : null;
      if (!file || offset === null) return null;
      const symbol = shallow(() => symbolAt(checker, file, offset));
      if (!symbol?.declarations?.length) return null;
      const found = symbol.declarations.map((declaration): Ref | null => {
        const home = trees.get(declaration.getSourceFile().fileName);
        const name = ts.getNameOfDeclaration(declaration);
        const target = home && name ? nodesOf(home).get(name.getStart()) : undefined;
        return home && target ? { tree: home, node: target } : null;
      });
      const known = found.filter((one) => one !== null);
      return known.length === found.length ? known : null;
    },
  };
}

/** The compiler follows types by recursion: what is too deep for it is nothing that it knows. */
function shallow<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Signs of code that the compiler reads in a second or two; a large program's other types are not known then. */
const MOST = 1_000_000;

/** The files that ask, those that name the platform first, and those that they import, near ones first. */
function typedTrees(program: Program, asking: ReadonlySet<Tree>): ReadonlySet<Tree> {
  const found = new Set([...asking].sort((a, b) => Number(saysPlatform(b)) - Number(saysPlatform(a))));
  const near = new Set<Tree>();
  let signs = 0;
  for (const tree of found) {
    signs += tree.file.text.length;
    if (signs > MOST) return near;
    near.add(tree);
    for (const { from } of [...(program.imports.get(tree) ?? []), ...(program.exports.get(tree) ?? [])]) {
      const resolved = from === null ? null : resolveImport(program, tree, from);
      for (const target of resolved?.kind === 'trees' ? resolved.trees : []) if (isCompiled(target)) found.add(target);
    }
  }
  return near;
}

function isCompiled({ language }: Tree): boolean {
  return language === 'typescript' || language === 'javascript' || language === 'json';
}

function symbolAt(checker: ts.TypeChecker, file: TsFile, offset: number): ts.Symbol | null {
  const at = identifiersOf(file.compilerNode).get(offset) ?? file.getDescendantAtPos(offset)?.compilerNode;
  const symbol = at && checker.getSymbolAtLocation(at);
  if (!symbol) return null;
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** By where they start: to find one among thousands of statements takes as long as there are statements. */
const identifiersOf = remembered((file: ts.SourceFile): ReadonlyMap<number, ts.Node> => {
  const found = new Map<number, ts.Node>();
  const pending: ts.Node[] = [file];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ts.isIdentifier(node)) found.set(node.getStart(file), node);
    else ts.forEachChild(node, (child) => void pending.push(child));
  }
  return found;
});

/** The tsconfig at the root decides how modules are found; everything else would only make the compiler stricter. */
function optionsOf(program: Program): ts.CompilerOptions {
  const config = program.trees.get('tsconfig.json');
  const given = config ? entryOf(config.root, 'compilerOptions') : null;
  const paths: Record<string, string[]> = {};
  const mapped = given ? entryOf(given, 'paths') : null;
  for (const entry of mapped?.kind === 'object' ? mapped.entries : []) {
    if (entry.kind !== 'entry' || entry.key.kind !== 'string' || entry.value?.kind !== 'list') continue;
    paths[entry.key.value] = entry.value.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  }
  const base = (textOfEntry(given, 'baseUrl') ?? '.').replace(/^\.\/?/, '');
  return {
    allowJs: true,
    noLib: true,
    noResolve: false,
    esModuleInterop: true,
    resolveJsonModule: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    experimentalDecorators: true,
    baseUrl: FOLDER + base,
    ...(mapped ? { paths } : {}),
  };
}

/** Declarations by where their name starts; an entry's is its value. */
function nodesByName(tree: Tree): ReadonlyMap<number, Node> {
  const found = new Map<number, Node>();
  for (const node of nodesOf(tree)) {
    if (node.kind === 'define' || node.kind === 'param') found.set(node.at.start, node);
    else if ((node.kind === 'function' || node.kind === 'class') && node.at) found.set(node.at.start, node);
    else if (node.kind === 'entry' && node.value) found.set(node.key.range.start, node.value);
  }
  return found;
}
