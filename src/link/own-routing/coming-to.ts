import type { Node } from '../../model/index.js';
import { extendCallStrings } from '../call-graph/call-strings.js';
import type { Ref } from '../program/ref.js';
import { type CallString, type TextValue, TOP, textsOf, unresolvedOf } from '../values/abstract-value.js';
import { along } from '../values/call-strings.js';
import { evaluate } from '../values/evaluate.js';
import { budgeted, giveBack, putAside, type Session } from '../values/session.js';

/** Chains of callers of one place that are followed; with more of them some text may be missing. */
const CHAINS = 200;

/** Every text that an expression can be, by all chains of callers; `passed` takes the calls on the way. */
export function comingTo(session: Session, ref: Ref, passed: Set<Node> = new Set()): readonly TextValue[] {
  return arrivals(session, ref, passed).texts;
}

/** `closed`: on every chain of callers nothing else comes there. */
export type Arrivals = { readonly texts: readonly TextValue[]; readonly closed: boolean };

/** Evaluations for a place as long as no text has come there that is of interest. */
const UNTOLD = 3_000;

/** `isOfInterest`: most places of a kind are about something else, and are followed a little only. */
export function arrivals(
  session: Session,
  { tree, node }: Ref,
  passed: Set<Node> = new Set(),
  isOfInterest: ((text: string) => boolean) | null = null,
): Arrivals {
  const texts: TextValue[] = [];
  let closed = true;
  const follow = (): void => {
    let aside = isOfInterest === null ? 0 : putAside(session, UNTOLD);
    const queue: CallString[] = [TOP.callString];
    for (let chains = 0; chains < CHAINS && session.state.left > 0; chains++) {
      const callString = queue.pop();
      if (!callString) return;
      const values = evaluate(session, node, tree, along(callString));
      texts.push(...textsOf(values));
      if (aside > 0 && isOfInterest !== null && textsOf(values).some(({ text }) => isOfInterest(text))) {
        giveBack(session, aside);
        aside = 0;
      }
      for (const site of callString.callers.values()) passed.add(site.node);
      const open = unresolvedOf(values).find((fn) => !callString.callers.has(fn));
      const next = open ? extendCallStrings(session, callString, open) : null;
      if (next) queue.push(...next.callStrings);
      closed &&= next ? next.complete : values.every(({ kind }) => kind !== 'unknown' && kind !== 'library');
    }
    closed = false;
  };
  budgeted(session, follow, () => {
    closed = false;
  });
  return { texts, closed };
}
