import type { Node, Range } from '../../model/index.js';
import { group, plain } from './make.js';

/** A child by its field's name, or the nth of the named children; negative counts from the end. */
export type Part = string | number;

/** One node of the concrete syntax, with what was built from it. Comments are not among the children. */
export class Syntax {
  readonly children: Syntax[] = [];
  /** The nodes of the common tree: none, one, or several. Set when all children are built. */
  built: readonly Node[] = [];

  constructor(
    /** The whole file. */
    readonly source: string,
    readonly type: string,
    readonly isNamed: boolean,
    readonly field: string | null,
    readonly start: number,
    readonly end: number,
    readonly parent: Syntax | null,
    /** The nearest function, class or file around it; null for the file itself. */
    readonly scope: Syntax | null,
    /** Whether only true or false matters: in a condition, or under `and`, `or`, `not` of one. */
    readonly isTested: boolean,
  ) {}

  get range(): Range {
    return { start: this.start, end: this.end };
  }

  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  get named(): readonly Syntax[] {
    return this.children.filter((child) => child.isNamed);
  }

  part(part: Part): Syntax | undefined {
    if (typeof part === 'number') return this.named.at(part);
    return this.children.find((child) => child.field === part);
  }

  parts(field: string): readonly Syntax[] {
    return this.children.filter((child) => child.field === field && child.isNamed);
  }

  ofType(...types: readonly string[]): readonly Syntax[] {
    return this.children.filter((child) => types.includes(child.type));
  }

  has(...types: readonly string[]): boolean {
    return this.children.some((child) => types.includes(child.type));
  }

  textOf(part: Part): string {
    return this.part(part)?.text ?? '';
  }

  /** The one node that this stands for: a group of several, its plain text where nothing was built. */
  get node(): Node {
    const [first, second] = this.built;
    if (first === undefined) return plain(this.range, this.text);
    return second === undefined ? first : group(this.range, this.built);
  }

  one(part: Part): Node {
    return this.part(part)?.node ?? plain({ start: this.end, end: this.end }, '');
  }

  maybe(part: Part): Node | null {
    return this.part(part)?.node ?? null;
  }

  all(...parts: readonly Part[]): readonly Node[] {
    return parts.flatMap((part) =>
      typeof part === 'number' ? (this.part(part)?.built ?? []) : this.parts(part).flatMap((child) => child.built),
    );
  }

  /** One node for each named child of the part. */
  items(part: Part): readonly Node[] {
    return (this.part(part)?.named ?? []).map((child) => child.node);
  }

  /** Everything that the children became, in order. */
  get inside(): readonly Node[] {
    const all: Node[] = [];
    for (const { built } of this.children) for (const node of built) all.push(node);
    return all;
  }
}
