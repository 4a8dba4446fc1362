import type { Catalogue, Edit, Language, Request, Tree } from '../model.js';

/** How the file around a request is written, so that what is added looks like its neighbours. */
export type Manner = { readonly quote: '"' | "'"; readonly semicolon: string; readonly indent: string; readonly lineEnd: string };

/** Where the module goes and how a file in its neighbourhood gets at it. */
export type ModulePlace = { readonly path: string; readonly tree: Tree };

/** One language in which a router function can be put around a host. Adding one is a file, a line in `index.ts`, and a run before and after. */
export type RouterLanguage = {
  readonly languages: readonly Language[];
  /** File name of the module for a client written as `tree` is; null where the module system cannot be told. */
  moduleName(tree: Tree, isEsmPackage: boolean): string | null;
  source(place: ModulePlace, catalogue: Catalogue, manner: Manner): string;
  /** The edit that makes the module's function known in `tree`; `present` where it is, null where no way is certain. */
  importInto(tree: Tree, modulePath: string, manner: Manner): Edit | 'present' | null;
  /** The host expression with the router around it. */
  wrap(request: Request, host: string, type: string): string;
  /** Lines to paste by hand. */
  paste(catalogue: Catalogue): string;
};

/** In the first lines of every generated module: it belongs to the tool, which skips it in a scan and brings it up to date. */
export const MARKER = 'temu-codemod gateway router';

/** All names that the partner gateway serves: new types and their twins, sorted. */
export function partnerTypes(catalogue: Catalogue): readonly string[] {
  return [...catalogue.partnerTypes].sort();
}
