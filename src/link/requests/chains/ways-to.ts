import type { CallPlace, Node, Request, Way } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import type { CallString } from '../../values/abstract-value.js';
import { callersOf } from '../../values/calls/known-callers.js';
import { aside, budgeted, type Session } from '../../values/session.js';

/** Calls on one way, and ways to one place, beyond which they are not followed. */
const LONGEST = 14;
const WAYS = 40;

/** The calls that one chain of callers tells, from the request outwards, and where the name was read that is sent there. */
export function wayAlong(request: Ref, { callers }: CallString, reads: readonly Ref[]): Way {
  const way: Ref[] = [request];
  for (let at: Ref | undefined = request; at && way.length < LONGEST; ) {
    const fn = enclosing(at.node);
    at = fn?.kind === 'function' ? callers.get(fn) : undefined;
    if (at) way.push(at);
  }
  return { calls: way.map(placed), reads: reads.map(placed) };
}

/** The requests, each pair of a price review with the calls that lead to it: the code around one of these may say what kind of shop is served. */
export function withWays(session: Session, requests: readonly Request[]): readonly Request[] {
  return requests.map((request) => {
    if (!request.pairs.some(({ ways }) => ways !== undefined)) return request;
    return { ...request, pairs: request.pairs.map((pair) => (pair.ways ? { ...pair, ways: further(session, pair.ways) } : pair)) };
  });
}

/** Each way, up to where a caller may be missing; where they are too many, as far as they are known. */
function further(session: Session, ways: readonly Way[]): readonly Way[] {
  const begun = eachOnce(ways);
  return budgeted(
    session,
    () => aside(session, () => followed(session, begun)),
    () => begun,
  );
}

function eachOnce(ways: readonly Way[]): readonly Way[] {
  const mark = ({ file, node }: CallPlace): string => `${file.path}:${node.range.start}`;
  return [...new Map(ways.map((way) => [[...way.calls.map(mark), '', ...way.reads.map(mark)].join(), way])).values()];
}

type Pending = { readonly calls: readonly Ref[]; readonly seen: ReadonlySet<Node>; readonly reads: Way['reads'] };

function followed(session: Session, begun: readonly Way[]): readonly Way[] {
  const ways: Way[] = [];
  const pending: Pending[] = begun.map(({ calls, reads }) => ({
    calls: calls.flatMap((call) => refOf(session, call)),
    seen: new Set(),
    reads,
  }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { calls, seen, reads } = next;
    const last = calls.at(-1);
    const fn = last && calls.length < LONGEST ? enclosing(last.node) : null;
    const callers = fn?.kind === 'function' && !seen.has(fn) ? callersOf(session, fn) : null;
    if (fn === null || callers === null || !callers.complete) ways.push({ calls: calls.map(placed), reads });
    else
      for (const { tree, node } of callers.sites) pending.push({ calls: [...calls, { tree, node }], seen: new Set([...seen, fn]), reads });
    if (ways.length + pending.length > WAYS) return begun;
  }
  return ways;
}

function refOf({ program }: Session, { file, node }: CallPlace): readonly Ref[] {
  const tree = program.trees.get(file.path);
  return tree ? [{ tree, node }] : [];
}

function placed({ tree, node }: Ref): CallPlace {
  return { file: tree.file, node };
}
