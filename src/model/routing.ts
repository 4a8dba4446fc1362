/** Routers: modules and edits that make a request choose its gateway by type. */

import type { Edit, NewFile } from './edits.js';
import type { SourceFile } from './files.js';
import type { RenamePlace, Request } from './links.js';

/** The edits of one file that make a request choose its router by type, and the module of the tool's own that they import; null where they need none. */
export type Route = { readonly edits: readonly [Edit, ...Edit[]]; readonly module: NewFile | null };

/** Puts a router function around a request's host, in the request's own language. */
export type Routing = {
  /** Null where the language or the shape of the request does not allow it with certainty. */
  routeOf(request: Request): Route | null;
  /** The edits that rename each type where a request puts it in, by where it goes; null where one of the places allows none. */
  renameOf(places: readonly RenamePlace[]): Route | null;
  /**
   * Lines to paste by hand where the URL of `file` goes, as they must stand: the request's, the import, and a module that knows the partner's among
   * `types` (null: all) unless a request that this run routes (`isRouted`) makes it anyway. Null where nothing can be offered that would run.
   */
  pasteFor(file: SourceFile, types: readonly string[] | null, isRouted: (request: Request) => boolean): string | null;
  /** Modules of the tool's own that an earlier run made and whose list of types has grown since, brought up to date. */
  outdated(): readonly NewFile[];
};
