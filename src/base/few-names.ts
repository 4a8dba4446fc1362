/** Names that are asked for one by one. */
export type Names = { has(name: string): boolean } & Iterable<string>;

/** Of so many a search through a list costs little, and a table takes several times the memory. */
const FEW = 32;

/** The names of a set that stays, in as little memory as they need. */
export function namesOfSet(names: ReadonlySet<string>): Names {
  if (names.size > FEW) return names;
  return names.size === 0 ? NO_NAMES : new FewNames([...names]);
}

class FewNames implements Names {
  constructor(private readonly names: readonly string[]) {}

  has(name: string): boolean {
    return this.names.includes(name);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.names[Symbol.iterator]();
  }
}

export const NO_NAMES: Names = new FewNames([]);
