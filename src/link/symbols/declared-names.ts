import type { Node } from '../../model/index.js';
import type { Decl } from '../program/ref.js';

/** What one scope declares, by name. Of a name that nobody asks for its node alone is held, since a class has dozens of methods of which one is asked for. */
export class DeclaredNames {
  private readonly held = new Map<string, Node | Decl[]>();

  constructor(private readonly tree: Decl['tree']) {}

  put(decl: Decl): void {
    const before = this.held.get(decl.name);
    if (before !== undefined) this.listOf(decl.name, before).push(decl);
    else this.held.set(decl.name, isBare(decl) ? decl.node : [decl]);
  }

  get(name: string): readonly Decl[] | undefined {
    const held = this.held.get(name);
    return held && this.listOf(name, held);
  }

  *entries(): IterableIterator<readonly [string, readonly Decl[]]> {
    for (const [name, held] of this.held) yield [name, this.listOf(name, held)];
  }

  /** The same list each time. */
  private listOf(name: string, held: Node | Decl[]): Decl[] {
    if (Array.isArray(held)) return held;
    const list = [{ tree: this.tree, node: held, name, property: null, initial: null }];
    this.held.set(name, list);
    return list;
  }
}

/** The node says all that its declaration does. */
function isBare({ property, initial }: Decl): boolean {
  return property === null && initial === null;
}
