/** Lists of objects by name, in the order in which they were put in: of most names there is one object, which needs no list until it is asked for. */
export class ListsByName<T extends object> {
  private readonly held = new Map<string, T | T[]>();

  put(name: string, item: T): void {
    const before = this.held.get(name);
    if (before === undefined) this.held.set(name, item);
    else if (Array.isArray(before)) before.push(item);
    else this.held.set(name, [before, item]);
  }

  get(name: string): readonly T[] {
    const held = this.held.get(name);
    if (held === undefined) return [];
    return Array.isArray(held) ? held : [held];
  }
}
