import type { Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Alias } from './aliases.js';
import type { ImportGraph } from './import-graph.js';
import type { ScopeNames } from './scopes.js';
import type { Changes } from './writes.js';

/** The meaning of names and the imports between files: told by the files alone, without evaluating anything. */
export type SymbolTable = {
  readonly program: Program;
  readonly names: ScopeNames;
  /** The import graph of the whole repository. */
  readonly graph: ImportGraph;
  /** Questions for which files were opened: whether all were that could matter. */
  readonly opened: Map<string, boolean>;
  /** The changes of the variables of each file. */
  readonly changes: Map<Tree, Changes>;
  /** The further names of what a variable holds, by its declaration. */
  readonly aliases: WeakMap<Node, readonly Alias[]>;
};
