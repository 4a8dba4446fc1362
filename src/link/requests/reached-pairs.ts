import type { Pair } from '../../model/index.js';
import type { CallString } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { isReached, isShutOutByArguments } from './chains/guards.js';
import type { KnownCall } from './find.js';
import { addPair, type Met, unknownPair } from './met-pairs.js';

/** A pair, the chain of callers that it was met in, and the choices under which it was. */
type Meeting = Pick<Met, 'pair' | 'choices'> & { readonly callString: CallString };

/**
 * The pairs of one request, without those that a condition on the way shuts out. Whether one is reached is asked once anything of the platform is told
 * (`tell`): of most requests of a program nothing is, and asking takes as long as following them.
 */
export class ReachedPairs {
  private readonly found = new Map<string, Pair>();
  private readonly shutOut: { readonly pair: Pair; readonly isSure: boolean }[] = [];
  private readonly unasked: Meeting[] = [];
  private isTold = false;

  constructor(
    private readonly session: Session,
    private readonly call: KnownCall,
  ) {}

  add(meeting: Meeting): void {
    if (this.isTold) this.ask(meeting);
    else this.unasked.push(meeting);
  }

  /** Something of the platform is sent: which pairs are reached counts. */
  tell(): void {
    this.isTold = true;
    for (const meeting of this.unasked.splice(0)) this.ask(meeting);
  }

  /** There are more pairs than were followed. */
  addUnknown(): void {
    addPair(this.found, unknownPair(this.call));
  }

  get size(): number {
    return this.found.size + this.unasked.length;
  }

  /** Those found so far, reached or not. */
  met(): readonly Pair[] {
    return [...this.found.values(), ...this.shutOut.map(({ pair }) => pair), ...this.unasked.map(({ pair }) => pair)];
  }

  /** Those found so far that are reached. */
  reached(): readonly Pair[] {
    return [...this.found.values()];
  }

  /** `unreached`: pairs that a condition shuts out, and that are there all the same. */
  close(): { readonly pairs: readonly Pair[]; readonly unreached: ReadonlySet<Pair> } {
    for (const { pair } of this.unasked.splice(0)) addPair(this.found, pair);
    // Whoever writes a call means it to be reached: what is never reached is not understood.
    const reached = new Set(this.reached().flatMap(writtenIn));
    const waiting = this.shutOut.filter(({ pair }) => !writtenIn(pair).some((one) => reached.has(one)));
    const types = new Set(this.reached().map(({ type }) => type.value));
    for (const { pair } of waiting) addPair(this.found, pair);
    const unreached = new Set(waiting.flatMap(({ pair, isSure }) => (isSure || types.has(pair.type.value) ? [pair] : [])));
    return { pairs: this.reached(), unreached };
  }

  private ask({ pair, callString, choices }: Meeting): void {
    const { session, call } = this;
    if (isReached(session, call, callString, choices)) addPair(this.found, pair);
    else this.shutOut.push({ pair, isSure: isShutOutByArguments(session, call, callString, choices) });
  }
}

/** Where the type is written; the type itself where that is nowhere. */
function writtenIn({ type: { value, from } }: Pair): readonly unknown[] {
  return from.length > 0 ? from.map(({ node }) => node) : [value];
}
