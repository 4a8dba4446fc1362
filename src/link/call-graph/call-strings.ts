import { testPath } from '../../base/test-path.js';
import type { FunctionNode, Node } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { treeOf } from '../symbols/importers.js';
import { type AbstractValue, type CallSite, type CallString, type Env, TOP } from '../values/abstract-value.js';
import { along, extended } from '../values/call-strings.js';
import { callersOf } from '../values/calls/known-callers.js';
import { evaluate } from '../values/evaluate.js';
import { aside, type Session } from '../values/session.js';
import { withContainerMaking } from './container-makings.js';
import { ownMakings } from './own-makings.js';

/** Callers of callers that are looked at. */
const LONGEST = 10;

/** The call string, one caller longer, for each caller. */
export function extendCallStrings(
  session: Session,
  callString: CallString,
  fn: FunctionNode,
): { readonly callStrings: readonly CallString[]; readonly complete: boolean } {
  if (callString.callers.size >= LONGEST) return { callStrings: [], complete: false };
  const { sites: found, complete } = callersOf(session, fn);
  const made = found.every(isEmptyMaking) ? found : found.filter((site) => !isEmptyMaking(site));
  const all = ownMakings(session, callString, fn, withContainerMaking(session, fn, made));
  const sites = all.length > 1 && isMakerApart(callString, fn) ? all.map((site) => ({ ...site, certain: false })) : all;
  let isWhole = complete;
  let isElsewhere = false;
  let rounds = 0;
  const callStrings: CallString[] = [];
  for (const site of sites) {
    if (isRound(callString, fn, site)) {
      rounds++;
      isWhole &&= handsOnOnly(site, fn);
      continue;
    }
    const longer = withMakers(session, callString, fn, site).filter((one) => !isOfAnotherKey(session, one, fn));
    if (longer.length === 0) isElsewhere = true;
    callStrings.push(...longer);
  }
  // Of a chain that only goes round, every way out is another chain.
  const isOnlyRound = rounds > 0 && rounds === sites.length;
  return { callStrings, complete: isWhole && (callStrings.length > 0 || isElsewhere || isOnlyRound) };
}

/**
 * `commands.get(name).apply(shop)`, where the chain that now has the caller of the function around tells the name: it leads through the function under
 * that key, and through none of the others in the table.
 */
function isOfAnotherKey(session: Session, longer: CallString, newest: FunctionNode): boolean {
  if (longer.callers.size < 2) return false;
  return [...longer.callers].some(([fn, site]) => {
    if (fn === newest || fn.name !== '' || fn.parent?.kind !== 'call' || site.tree.language !== 'java') return false;
    const { callee } = site.node;
    const taken = callee.kind === 'member' ? callee.object : callee;
    const values = aside(session, () => evaluate(session, taken, site.tree, along(longer)));
    const isOther = (value: AbstractValue): boolean =>
      value.kind === 'node' && value.certain && value.node.kind === 'function' && value.node !== fn;
    return values.length > 0 && values.every(isOther);
  });
}

/** `new Client(null)` of a test: what is sent there comes from no such object, which would fail before. */
function isEmptyMaking({ tree, node }: CallSite): boolean {
  const isNothing = (arg: Node): boolean => arg.kind === 'plain' && /^(?:null|None|nil|undefined)$/.test(arg.text);
  return testPath.test(tree.file.path) && node.args.length > 0 && node.args.every(isNothing);
}

/**
 * Of a function that another one made, `create(url).send(…)`, the calls that made it belong to the chain: other calls made others. None where the
 * chain leads through another making.
 */
function withMakers(session: Session, callString: CallString, fn: FunctionNode, site: CallSite): readonly CallString[] {
  const own = extended(session, callString, [[fn, site], ...handedIn(session, callString, fn, site)]);
  if (enclosing(fn) === null) return [own];
  const made = aside(session, () => evaluate(session, site.node.callee, site.tree, along(callString)));
  const chains = made.flatMap((value) => (value.kind === 'node' && value.node === fn ? [makersOf(value.env)] : []));
  const told = chains.filter((chain) => chain.size > 0);
  if (told.length < chains.length || told.length === 0 || told.length < made.length) return [own];
  return told.filter((chain) => agrees(chain, callString)).map((chain) => extended(session, TOP.callString, [...chain, ...own.callers]));
}

function agrees(chain: ReadonlyMap<FunctionNode, CallSite>, { callers }: CallString): boolean {
  return [...chain].every(([fn, { node }]) => (callers.get(fn)?.node ?? node) === node);
}

/** `run((type) => …, 'a')`: what `run` calls was handed to it by this very call of it. */
function handedIn(
  session: Session,
  callString: CallString,
  fn: FunctionNode,
  site: CallSite,
): readonly (readonly [FunctionNode, CallSite])[] {
  const { parent } = fn;
  const tree = parent?.kind === 'call' && parent.callee !== fn ? treeOf(session, fn) : null;
  if (parent?.kind !== 'call' || !tree) return [];
  for (let home = enclosing(site.node); home; home = enclosing(home)) {
    const isIt = (value: AbstractValue): boolean => value.kind === 'node' && value.node === home;
    if (!callString.callers.has(home) && aside(session, () => evaluate(session, parent.callee, tree, TOP)).some(isIt))
      return [[home, { tree, node: parent, certain: true }]];
  }
  return [];
}

/**
 * A function that this method makes, a constructor for a field of its object, is called already in the chain, and on which object is not known: of several
 * objects what one was made with may be another one's.
 */
function isMakerApart({ callers }: CallString, fn: FunctionNode): boolean {
  if (fn.parent?.kind !== 'class') return false;
  return [...callers.keys()].some((inner) => {
    for (let home = enclosing(inner); home; home = enclosing(home)) if (home === fn) return true;
    return false;
  });
}

/** The calls in which a value was made, those around them too. */
function makersOf({ activations }: Env): ReadonlyMap<FunctionNode, CallSite> {
  const found = new Map<FunctionNode, CallSite>();
  const pending = [activations];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (at === null || found.has(at.fn)) continue;
    found.set(at.fn, { ...at.call, certain: true });
    pending.push(at.next, at.env.activations);
  }
  return found;
}

/**
 * The way out from the call leads through the function that it calls. A call in another function of the chain is none: `send(url, bodyOf(type))`
 * belongs to the caller of `send` that the chain has already.
 */
function isRound({ callers }: CallString, fn: FunctionNode, site: CallSite): boolean {
  const seen = new Set<Node>();
  for (const pending: Node[] = [site.node]; pending.length > 0; ) {
    for (let at = enclosing(pending.pop() ?? fn); at; at = enclosing(at)) {
      if (at === fn) return true;
      const outer = seen.has(at) ? undefined : callers.get(at);
      seen.add(at);
      if (outer) pending.push(outer.node);
    }
  }
  return false;
}

/** A retry that calls itself with its own parameters brings nothing new. */
function handsOnOnly(site: CallSite, fn: FunctionNode): boolean {
  const names = new Set(fn.params.flatMap((param) => [param.name, ...(param.pattern ?? []).map((bound) => bound.name)]));
  return site.node.args.every(
    (arg) => arg.kind === 'plain' || arg.kind === 'group' || arg.kind === 'concat' || (arg.kind === 'name' && names.has(arg.name)),
  );
}
