import { walk } from '../../../base/tree.js';
import type { ClassNode, FunctionNode, Node } from '../../../model/index.js';
import { extendCallStrings } from '../../call-graph/call-strings.js';
import { enclosing } from '../../program/enclosing.js';
import type { AbstractValue, CallSite, CallString } from '../../values/abstract-value.js';
import { extended } from '../../values/call-strings.js';
import type { Session } from '../../values/session.js';
import type { SentValues } from '../sent.js';
import { isMaking, markOf, numberOf } from './next-callers.js';

/** A chain that nothing more can be told of, with what is sent there. */
export type Ending = { readonly callString: CallString; readonly sent: SentValues };

/** What was found behind the chain of one method. `isWhole`: nothing of it was put off, skipped or cut off, and no making changed the type. */
type Group = { readonly head: CallString; readonly types: string; readonly endings: Ending[]; isWhole: boolean };

/** A method that does nothing with its object but hand a type to another method of it. */
type Sender = { readonly method: FunctionNode; readonly owner: ClassNode; readonly called: FunctionNode };

/**
 * The makings of an object, followed for one of its methods and used for the others. An SDK's client that sends for a hundred methods and is made at twenty
 * places has two thousand chains of callers, in which the method tells the type and the making tells the URL. Where neither has a say in the other, the
 * chains behind a further method of a class are those behind its first one, with another type. Chains are followed depth first: the first method's are at
 * their end when the next one comes.
 */
export class SharedMakings {
  private readonly groups = new Map<string, Group>();
  private readonly groupsOf = new Map<CallString, readonly Group[]>();
  private readonly shorter = new Map<CallString, CallString>();

  constructor(private readonly session: Session) {}

  /**
   * The endings of this chain, as another method of the object found them; null where none has, or it cannot be known: then what is found behind this
   * chain is kept for the next one.
   */
  endings(callString: CallString, open: readonly FunctionNode[], sent: SentValues): readonly Ending[] | null {
    const mark = this.markOf(callString, open, sent);
    const group = mark === null ? undefined : this.groups.get(mark);
    if (group?.isWhole) return this.taken(group, callString, sent);
    if (mark !== null && group === undefined) {
      const begun: Group = { head: callString, types: typesTold(withoutMakers(sent.types)), endings: [], isWhole: true };
      this.groups.set(mark, begun);
      this.groupsOf.set(callString, [...(this.groupsOf.get(callString) ?? []), begun]);
    }
    return null;
  }

  /** The chain goes on in these. */
  continued(callString: CallString, longer: readonly CallString[]): void {
    const groups = this.groupsOf.get(callString);
    for (const one of longer) {
      this.shorter.set(one, callString);
      if (groups) this.groupsOf.set(one, groups);
    }
  }

  ended(callString: CallString, sent: SentValues): void {
    for (const group of this.groupsOf.get(callString) ?? []) {
      group.endings.push({ callString, sent });
      if (typesTold(sent.types) !== group.types || isMadeInside(group.head, callString)) group.isWhole = false;
    }
  }

  /** What lies behind the chain is not looked at, or later. */
  left(callString: CallString): void {
    for (const group of this.groupsOf.get(callString) ?? []) group.isWhole = false;
  }

  /** What the makings can tell apart; null where others have a say in the URL, or they in the type. */
  private markOf(callString: CallString, open: readonly FunctionNode[], { types, urls, routed }: SentValues): string | null {
    const before = this.shorter.get(callString);
    const sender = before === undefined ? null : senderIn(callString);
    const makers = open.filter(isMaking);
    if (before === undefined || sender === null || makers.length === 0) return null;
    const isOfMakers = (value: AbstractValue): boolean => value.kind === 'text' || isUnknownBy(value, isMaking);
    const isOfSender = (value: AbstractValue): boolean =>
      value.kind === 'text' ? value.pathCondition.size === 0 : isUnknownBy(value, (fn) => fn === sender.method || isMaking(fn));
    if (!urls.every(isOfMakers) || !types.every(isOfSender) || !types.some(({ kind }) => kind === 'text')) return null;
    const others = open.filter((fn) => !isMaking(fn));
    if (!others.every((fn) => fn === sender.method && extendCallStrings(this.session, callString, fn).callStrings.length === 0))
      return null;
    return [...[before, sender.called, sender.owner, ...makers].map(numberOf), routed, doubtsOf(types, sender), marksOf(urls)].join('\n');
  }

  private taken({ head, endings }: Group, callString: CallString, { types, keys }: SentValues): readonly Ending[] | null {
    const own = withoutMakers(types);
    const taken: Ending[] = [];
    for (const { callString: end, sent } of endings) {
      const makings = [...end.callers].filter(([fn]) => !head.callers.has(fn));
      if (makings.some(([fn, site]) => callString.callers.has(fn) || isWithin(site, callString))) return null;
      taken.push({ callString: extended(this.session, callString, makings), sent: { ...sent, types: own, keys } });
    }
    return taken;
  }
}

/** One of those that send to the same place is enough to see how they send. */
export function onePerUrl(endings: readonly Ending[]): readonly Ending[] {
  const seen = new Set<string>();
  return endings.filter(({ sent }) => {
    const urls = sent.urls.map((url) => (url.kind === 'text' ? url.text : url.kind)).join('\n');
    return seen.size < seen.add(urls).size;
  });
}

/** The method with the last call of the chain, if it has no other use of its object: nothing that the object holds can be handed over there. */
function senderIn({ callers }: CallString): Sender | null {
  const [called, site] = [...callers].at(-1) ?? [];
  const method = site ? enclosing(site.node) : null;
  if (called === undefined || site === undefined || method?.parent?.kind !== 'class' || isMaking(method)) return null;
  const { callee } = site.node;
  if (callee.kind !== 'member' || !isOwn(callee.object) || [...walk(method)].filter(isOwn).length > 1) return null;
  return { method, owner: method.parent, called };
}

function isOwn(node: Node): boolean {
  return node.kind === 'name' && (node.name === 'this' || node.name === 'super');
}

/** A doubt that none but these can remove. */
function isUnknownBy(value: AbstractValue, is: (fn: FunctionNode) => boolean): boolean {
  return value.kind === 'unknown' && value.unresolved.every(is);
}

/** What the type may be besides: the router's renamer, to which a making hands the URL, is such a doubt where the name may move. */
function doubtsOf(types: readonly AbstractValue[], { method }: Sender): string {
  const ways = types.map((type) =>
    type.kind === 'unknown' ? [type.soft, type.routed, ...type.unresolved.map((fn) => (fn === method ? 'own' : numberOf(fn)))].join() : '',
  );
  return [...new Set(ways)].sort().join(';');
}

/** What is sent once the makings are known: a doubt that only they can remove is none then. */
function withoutMakers(values: readonly AbstractValue[]): readonly AbstractValue[] {
  return values.filter((value) => value.kind !== 'unknown' || value.unresolved.length === 0 || !value.unresolved.some(isMaking));
}

/** Through which call they came does not count: what reads a method of an object came through the making of that. */
function typesTold(values: readonly AbstractValue[]): string {
  return marksOf(values.map((value) => ({ ...value, caller: null })));
}

function marksOf(values: readonly AbstractValue[]): string {
  return values.map(markOf).join('\n');
}

/** The object is made by a function of the chain that its making was followed for. */
function isMadeInside(head: CallString, end: CallString): boolean {
  return [...end.callers].some(([fn, site]) => !head.callers.has(fn) && isWithin(site, head));
}

function isWithin({ node }: CallSite, { callers }: CallString): boolean {
  for (let home = enclosing(node); home; home = enclosing(home)) if (callers.has(home)) return true;
  return false;
}
