import type { FunctionNode } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { CallSite, CallString } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { callersOf } from './callers.js';

/** Callers of callers that are looked at. */
const LONGEST = 8;

/** The call string, one caller longer, for each caller. */
export function extendCallStrings(
  session: Session,
  callString: CallString,
  fn: FunctionNode,
): { readonly callStrings: readonly CallString[]; readonly complete: boolean } {
  if (callString.callers.size >= LONGEST) return { callStrings: [], complete: false };
  const { sites, complete } = callersOf(session, fn);
  let isWhole = complete;
  const callStrings: CallString[] = [];
  for (const site of sites) {
    if (isRound(callString, fn, site)) isWhole &&= handsOnOnly(site, fn);
    else callStrings.push({ callers: new Map([...callString.callers, [fn, site]]) });
  }
  return { callStrings, complete: isWhole && callStrings.length > 0 };
}

/** The call stands in a function of the chain itself. */
function isRound(callString: CallString, fn: FunctionNode, site: CallSite): boolean {
  for (let at = enclosing(site.node); at; at = enclosing(at)) if (at === fn || callString.callers.has(at)) return true;
  return false;
}

/** A retry that calls itself with its own parameters brings nothing new. */
function handsOnOnly(site: CallSite, fn: FunctionNode): boolean {
  const names = new Set(fn.params.flatMap((param) => [param.name, ...(param.pattern ?? []).map((bound) => bound.name)]));
  return site.node.args.every(
    (arg) => arg.kind === 'plain' || arg.kind === 'group' || arg.kind === 'concat' || (arg.kind === 'name' && names.has(arg.name)),
  );
}
