import type { CallPlace, Node, Pair, Request } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import type { CallString } from '../values/abstract-value.js';
import { callersOf } from '../values/calls/known-callers.js';
import { aside, budgeted, type Session } from '../values/session.js';

/** Calls on one way, and ways to one place, beyond which they are not followed. */
const LONGEST = 8;
const WAYS = 40;

/** The calls that one chain of callers tells, from the request outwards. */
export function wayAlong(request: Ref, { callers }: CallString): readonly CallPlace[] {
  const way: Ref[] = [request];
  for (let at: Ref | undefined = request; at && way.length < LONGEST; ) {
    const fn = enclosing(at.node);
    at = fn?.kind === 'function' ? callers.get(fn) : undefined;
    if (at) way.push(at);
  }
  return way.map(placed);
}

export function isOfShops(session: Session, type: string | null): boolean {
  return type !== null && session.program.catalogue.migrations.get(type)?.applies === 'semi-only';
}

/** The requests, each pair of a price review with the calls that lead to it: the code around one of these may say what kind of shop is served. */
export function withWays(session: Session, requests: readonly Request[]): readonly Request[] {
  return requests.map((request) => {
    if (!request.pairs.some(({ ways }) => ways !== undefined)) return request;
    return { ...request, pairs: request.pairs.map((pair) => (pair.ways ? { ...pair, ways: further(session, pair.ways) } : pair)) };
  });
}

/** Each way, up to where a caller may be missing. */
function further(session: Session, ways: NonNullable<Pair['ways']>): NonNullable<Pair['ways']> {
  return budgeted(
    session,
    () => aside(session, () => followed(session, ways)),
    () => [],
  );
}

function followed(session: Session, begun: NonNullable<Pair['ways']>): readonly (readonly CallPlace[])[] {
  const { trees } = session.program;
  const ways: CallPlace[][] = [];
  const pending: { readonly way: readonly Ref[]; readonly seen: ReadonlySet<Node> }[] = begun.map((way) => ({
    way: way.flatMap(({ file, node }): readonly Ref[] => {
      const tree = trees.get(file.path);
      return tree ? [{ tree, node }] : [];
    }),
    seen: new Set(),
  }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { way, seen } = next;
    const last = way.at(-1);
    const fn = last && way.length < LONGEST ? enclosing(last.node) : null;
    const callers = fn?.kind === 'function' && !seen.has(fn) ? callersOf(session, fn) : null;
    if (fn === null || callers === null || !callers.complete) ways.push(way.map(placed));
    else for (const { tree, node } of callers.sites) pending.push({ way: [...way, { tree, node }], seen: new Set([...seen, fn]) });
    if (ways.length + pending.length > WAYS) return [];
  }
  return ways;
}

function placed({ tree, node }: Ref): CallPlace {
  return { file: tree.file, node };
}
