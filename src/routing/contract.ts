import { ROUTER_MARKER, ROUTER_PURPOSE } from '../base/generated-calls.js';
import type { Edit, HostOption, Language, Node, Request, Tree } from '../model/index.js';

/** How the file around a request is written, so that what is added looks like its neighbours. */
export type Manner = { readonly quote: '"' | "'"; readonly semicolon: string; readonly indent: string; readonly lineEnd: string };

/** The path of the module, and the client beside which it was made. */
export type ModulePlace = { readonly path: string; readonly tree: Tree };

/** The content of a module: the two hosts, and the names that the partner serves, sorted. */
export type RouterNames = {
  readonly cn: string;
  readonly partner: string;
  readonly types: readonly string[];
  /** Old names and new ones, where the module renames a type by the URL that it is sent to; empty where none does. */
  readonly renames: readonly (readonly [string, string])[];
};

/** The two functions of a module: the gateway for a type, the type for a gateway. */
export type ModuleFunction = 'gateway' | 'type';

/** Questions about the files around a client. */
export type Surroundings = {
  readonly trees: ReadonlyMap<string, Tree>;
  readonly allPaths: ReadonlySet<string>;
  packageOf(path: string): string;
  /** Text of a listed file, null where there is none. */
  textAt(path: string): string | null;
};

/** One language in which a router function can be put around a host. Adding one is a file, a line in `index.ts`, and a run before and after. */
export type RouterLanguage = {
  readonly languages: readonly Language[];
  /**
   * One module serves a whole package of the manifest's kind, one folder, where that is the language's own package, or all files of a program, or
   * of a project of C#, that are of one `unit`, where two modules of it would be the same name twice.
   */
  readonly reach: 'package' | 'folder' | 'program' | 'project';
  /** The unit beside the folder in which files see each other's names: a namespace, the package's name; '' for none. */
  unit(text: string): string;
  /** File name of the module for a client written as `tree` is; null where the module system cannot be told. */
  moduleName(tree: Tree, around: Surroundings): string | null;
  source(place: ModulePlace, names: RouterNames, manner: Manner, around: Surroundings): string;
  /** The edit that makes one of the module's functions known where `at` stands; `present` where it is, null where no way is certain. */
  importInto(tree: Tree, at: Node, modulePath: string, manner: Manner, around: Surroundings, used: ModuleFunction): Edit | 'present' | null;
  /** The router within the client's own file, for a request that no module serves: `present` where it stands there, null where it may not. */
  within(tree: Tree, at: Node, names: RouterNames, manner: Manner, around: Surroundings): Edit | 'present' | null;
  /** The host expression with the router around it; null where its kind is not one that the router takes. */
  wrap(request: Request, tree: Tree, host: string, type: string, around: Surroundings): string | null;
  /** The type's expression with the function around it that renames it where `url` says so; null where it may not stand there. */
  rename(type: Node, url: string, tree: Tree, around: Surroundings): string | null;
  /** The option that overrules the client's base URL for one request, as it is put in; null where the language has none. */
  option(option: HostOption, tree: Tree, type: string, around: Surroundings): string | null;
  /** Indentation where the file shows none. */
  readonly indent: string;
};

/** In the first lines of every generated module: it belongs to the tool, which skips it in a scan and brings it up to date. */
export const MARKER = ROUTER_MARKER;

export const GENERATED = `${MARKER}: generated, brought up to date by temu-codemod.`;
export const PURPOSE = ROUTER_PURPOSE;
