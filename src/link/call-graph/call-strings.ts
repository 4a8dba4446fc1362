import type { FunctionNode } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { CallSite, Context } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';
import { callersOf } from './callers.js';

/** Callers of callers that are looked at. */
const LONGEST = 8;

/** One chain longer for each caller. */
export function widen(
  session: Session,
  context: Context,
  fn: FunctionNode,
): { readonly contexts: readonly Context[]; readonly complete: boolean } {
  if (context.callers.size >= LONGEST) return { contexts: [], complete: false };
  const { sites, complete } = callersOf(session, fn);
  let isWhole = complete;
  const contexts: Context[] = [];
  for (const site of sites) {
    if (isRound(context, fn, site)) isWhole &&= handsOnOnly(site, fn);
    else contexts.push({ callers: new Map([...context.callers, [fn, site]]) });
  }
  return { contexts, complete: isWhole && contexts.length > 0 };
}

/** The call stands in a function of the chain itself. */
function isRound(context: Context, fn: FunctionNode, site: CallSite): boolean {
  for (let at = enclosing(site.node); at; at = enclosing(at)) if (at === fn || context.callers.has(at)) return true;
  return false;
}

/** A retry that calls itself with its own parameters brings nothing new. */
function handsOnOnly(site: CallSite, fn: FunctionNode): boolean {
  const names = new Set(fn.params.flatMap((param) => [param.name, ...(param.pattern ?? []).map((bound) => bound.name)]));
  return site.node.args.every(
    (arg) => arg.kind === 'plain' || arg.kind === 'group' || arg.kind === 'concat' || (arg.kind === 'name' && names.has(arg.name)),
  );
}
