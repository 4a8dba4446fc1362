import { appended } from '../../base/appended.js';
import { SmallMap } from '../../base/small-map.js';
import type { CallNode, FunctionNode } from '../../model/index.js';
import { type CallSite, type CallString, type Env, TOP } from './abstract-value.js';
import type { Session } from './session.js';

/**
 * The call string with further callers behind. There is one of each content, so that what was evaluated along a chain of callers for one request is
 * found again by every other.
 */
export function extended(session: Session, callString: CallString, callers: Iterable<readonly [FunctionNode, CallSite]>): CallString {
  let longer = callString;
  for (const [fn, site] of callers) longer = longerBy(session, longer, fn, site);
  return longer;
}

function longerBy({ state }: Session, callString: CallString, fn: FunctionNode, site: CallSite): CallString {
  const longer = state.longer.get(callString) ?? new Map<CallNode, readonly CallString[]>();
  state.longer.set(callString, longer);
  const known = longer.get(site.node);
  const again = known?.find(({ callers }) => callers.get(fn)?.node === site.node && callers.get(fn)?.certain === site.certain);
  if (again) return again;
  const made: CallString = { callers: mapOf([...callString.callers, [fn, site]]) };
  longer.set(site.node, appended(known, made));
  return made;
}

function mapOf<K, V>(entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  const map = new SmallMap<K, V>();
  for (const [key, value] of entries) map.set(key, value);
  return map;
}

/** Outside any activation, for one chain of callers. */
export function along(callString: CallString): Env {
  return callString === TOP.callString ? TOP : { activations: null, callString };
}
