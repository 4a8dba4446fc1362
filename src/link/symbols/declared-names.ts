import { trimmed } from '../../base/compact.js';
import type { Node } from '../../model/index.js';
import type { Decl } from '../program/ref.js';

/** Of so many names a search through a list costs no more than a table takes to be made, which is four times as large. */
const FEW = 64;

/** What one scope declares, by name. Of a name that nobody asks for its node alone is held, since a class has dozens of methods of which one is asked for. */
export class DeclaredNames {
  private readonly names: readonly string[];
  private readonly held: (Node | readonly Decl[])[];
  /** The places of the names, where these are many. */
  private readonly places: ReadonlyMap<string, number> | null;

  constructor(
    private readonly tree: Decl['tree'],
    decls: ReadonlyMap<string, readonly Decl[]>,
  ) {
    this.names = [...decls.keys()];
    this.held = [...decls.values()].map(heldOf);
    this.places = decls.size > FEW ? new Map(this.names.map((name, at) => [name, at])) : null;
  }

  get(name: string): readonly Decl[] | undefined {
    const at = this.places === null ? this.names.indexOf(name) : (this.places.get(name) ?? -1);
    return at === -1 ? undefined : this.listAt(at);
  }

  keys(): readonly string[] {
    return this.names;
  }

  *entries(): IterableIterator<readonly [string, readonly Decl[]]> {
    for (const [at, name] of this.names.entries()) yield [name, this.listAt(at)];
  }

  /** The same list each time. */
  private listAt(at: number): readonly Decl[] {
    const held = this.held[at] ?? [];
    if (Array.isArray(held)) return held as readonly Decl[];
    const list = [{ tree: this.tree, node: held as Node, name: this.names[at] ?? '', property: null, initial: null }];
    this.held[at] = list;
    return list;
  }
}

/** One node says all that its declaration does, where nothing beside it is told. */
function heldOf(decls: readonly Decl[]): Node | readonly Decl[] {
  const [only, another] = decls;
  return only && !another && only.property === null && only.initial === null ? only.node : trimmed(decls);
}
