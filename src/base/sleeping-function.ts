import type { FunctionNode, Node, ParamNode, Range } from '../model/index.js';
import { sharedRange } from './shared-ranges.js';
import { SleepingList } from './sleeping-list.js';

const NONE: readonly never[] = [];

/** Of a function that is awake, or not yet known to a file. */
const nothing = { wake: (): void => {} };

export type Head = Pick<FunctionNode, 'range' | 'parent' | 'name' | 'at' | 'exported' | 'annotations'>;

/** Parameters or body, or how many nodes these are while nobody has asked for them. */
type Held<T> = readonly T[] | number;

/**
 * A function of which the name and the place are there, and the body sleeps; the parameters too where they are given by their number. Lists are made for
 * whoever asks for them: of most functions of a large program nobody does.
 */
export class SleepingFunction implements FunctionNode {
  readonly kind = 'function';
  readonly range: Range;
  parent: Node | null;
  readonly name: string;
  readonly at: Range | null;
  readonly exported: boolean;
  readonly annotations: readonly Node[];
  private within: { wake(): void } = nothing;

  /** `place`: among all nodes of its tree. */
  constructor(
    { range, parent, name, at, exported, annotations }: Head,
    private heldParams: Held<ParamNode>,
    private heldBody: Held<Node>,
    readonly place: number,
  ) {
    this.range = range;
    this.parent = parent;
    this.name = name;
    this.at = at && sharedRange(at);
    this.exported = exported;
    this.annotations = annotations.length === 0 ? NONE : annotations;
    for (const child of [...annotations, ...(typeof heldParams === 'number' ? NONE : heldParams)]) child.parent = this;
  }

  get params(): readonly ParamNode[] {
    if (typeof this.heldParams === 'number') this.heldParams = new SleepingList<ParamNode>(this.within, this.heldParams).asleep;
    return this.heldParams;
  }

  get body(): readonly Node[] {
    if (typeof this.heldBody === 'number') this.heldBody = new SleepingList(this.within, this.heldBody).asleep;
    return this.heldBody;
  }

  get size(): { readonly params: number; readonly body: number } {
    return { params: lengthOf(this.heldParams), body: lengthOf(this.heldBody) };
  }

  /** What does not sleep of what is below it. */
  get kept(): readonly Node[] {
    const { heldParams } = this;
    const params = typeof heldParams === 'number' ? NONE : atHand(heldParams);
    return this.annotations.length === 0 ? params : [...this.annotations, ...params];
  }

  get areParamsAsleep(): boolean {
    return typeof this.heldParams === 'number' || atHand(this.heldParams) !== this.heldParams;
  }

  get isAwake(): boolean {
    return this.within === nothing;
  }

  sleepIn(file: { wake(): void }): void {
    this.within = file;
  }

  /** The nodes of the same function, parsed again, become its own. */
  wakeAs(twin: FunctionNode): void {
    this.within = nothing;
    if (this.areParamsAsleep) this.heldParams = this.own(this.heldParams, twin.params, twin);
    this.heldBody = this.own(this.heldBody, twin.body, twin);
  }

  private own<T extends Node>(held: Held<T>, all: readonly T[], twin: FunctionNode): readonly T[] {
    for (const child of all) if (child.parent === twin) child.parent = this;
    if (typeof held !== 'number') SleepingList.of(held)?.wakeAs(all);
    return all;
  }

  /** A copy that sleeps, in a file that is yet to be told. */
  copied(head: Head, params: readonly ParamNode[] | null): SleepingFunction {
    return new SleepingFunction(head, params ?? lengthOf(this.heldParams), lengthOf(this.heldBody), this.place);
  }
}

function atHand<T>(list: readonly T[]): readonly T[] {
  return SleepingList.of(list) === undefined ? list : NONE;
}

function lengthOf(held: Held<unknown>): number {
  return typeof held === 'number' ? held : held.length;
}

/** How many parameters a function has, and how many nodes its body: asked so, no list is made. */
export function sizeOf(fn: FunctionNode): { readonly params: number; readonly body: number } {
  return fn instanceof SleepingFunction ? fn.size : { params: fn.params.length, body: fn.body.length };
}

/** The parameters of a function; none where they sleep, which no field does. */
export function paramsAtHand(fn: FunctionNode): readonly ParamNode[] {
  return isAsleep(fn) && fn.areParamsAsleep ? NONE : fn.params;
}

/** The fields of a function, of which one that sleeps has some by inheritance alone: for copies by spreading. */
export function wholeFunction({ kind, range, parent, name, at, params, body, exported, annotations }: FunctionNode): FunctionNode {
  return { kind, range, parent, name, at, params, body, exported, annotations };
}

export function isAsleep(node: Node): node is SleepingFunction {
  return node instanceof SleepingFunction && !node.isAwake;
}
