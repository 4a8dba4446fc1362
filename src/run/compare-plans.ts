import { contains } from '../base/tree.js';
import type { CallOutcome, Evidence, Finding, HeldBack } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import type { Moved } from './moved.js';
import type { Outline } from './outline.js';

/** Why a plan does not hold. `at`: a place in the files as they are, or (`isAfter`) as they would be. */
export type Failure = HeldBack & { readonly file: string; readonly at: number; readonly isAfter: boolean };

export type Compared = {
  readonly failures: readonly Failure[];
  /** Questions of the first plan that the second no longer asks, with what it decides instead: null where nothing is found there. */
  readonly settled: ReadonlyMap<Finding, Finding | null>;
};

/** The failures of a first plan, seen from a second one that is made of the files as the first would leave them. */
export function compared(first: Outline, second: Outline, moved: Moved): Compared {
  const { fresh, settled } = questions(first, second, moved);
  return { failures: [...leftOver(second), ...withoutModule(first, second, moved), ...fresh, ...requests(first, second, moved)], settled };
}

function leftOver({ findings }: Outline): readonly Failure[] {
  return findings.filter(({ decision }) => decision.action === 'rewrite').map((finding) => failureAt('left-to-rewrite', finding));
}

/** Routers that were put in and cannot be called there: the program would not compile, or not start. */
function withoutModule(first: Outline, second: Outline, moved: Moved): readonly Failure[] {
  const known = new Set(first.withoutModule.map(({ path, range }) => `${path}:${moved(path, range.start)}`));
  const { requests, withoutModule } = second;
  const fresh = withoutModule.filter(({ path, range }) => !known.has(`${path}:${range.start}`));
  return fresh.map(({ path, range }) => {
    const around = requests.find(({ own }) => own.path === path && contains(own.range, range));
    return { why: 'import-unresolved', about: '', file: path, at: (around?.own ?? { range }).range.start, isAfter: true };
  });
}

function failureAt(why: HeldBack['why'], { file, range, found }: Finding): Failure {
  return { why, about: found, file: file.path, at: range.start, isAfter: true };
}

function questions(first: Outline, second: Outline, moved: Moved): { readonly fresh: readonly Failure[] } & Pick<Compared, 'settled'> {
  const after = new Map(second.findings.map((finding) => [placeOf(finding, finding.range.start), finding]));
  const settled = new Map<Finding, Finding | null>();
  for (const finding of first.findings) {
    const key = placeOf(finding, moved(finding.file.path, finding.range.start));
    const then = after.get(key) ?? null;
    after.delete(key);
    if (finding.decision.action === 'review' && then?.decision.action !== 'review' && !isForgotten(finding, then, moved))
      settled.set(finding, then);
    if (finding.decision.action !== 'review' && then?.decision.action === 'review') after.set(key, then);
  }
  const fresh = [...after.values()].filter(({ decision }) => decision.action === 'review');
  return { fresh: fresh.map((finding) => failureAt('question-new', finding)), settled };
}

/** A URL that types without a request may go to: once one of these has its new name, nothing asks about it any more. */
function isForgotten({ kind, decision }: Finding, then: Finding | null, moved: Moved): boolean {
  if (kind !== 'gateway' || decision.action !== 'review') return false;
  const still = new Set(unlinkedOf(then).map(({ file, range }) => `${file}:${range.start}`));
  return unlinkedOf({ decision }).some(({ file, range }) => !still.has(`${file}:${moved(file, range.start)}`));
}

function unlinkedOf(finding: Pick<Finding, 'decision'> | null): readonly Evidence[] {
  return finding?.decision.evidence.filter(({ why }) => why === 'unlinked-type') ?? [];
}

function placeOf({ file, kind }: Finding, start: number): string {
  return `${kind}:${file.path}:${start}`;
}

function requests(first: Outline, second: Outline, moved: Moved): readonly Failure[] {
  const sentThen = thenSent(second, moved);
  const toCn = new Set(first.calls.filter(({ gateway }) => gateway === 'cn').map(placeOfCall));
  return first.calls.flatMap((call) => {
    const { file, node } = call.pair;
    const after = sentThen(call);
    const why = against(call, after) ?? (!toCn.has(placeOfCall(call)) && isLeftOnCn(call, after) ? 'request-worse' : null);
    if (why === null || call.isChosen) return [];
    return [{ why, about: call.before.type ?? '', file: file.path, at: node.range.start, isAfter: false }];
  });
}

/**
 * What a request sends once the first plan is carried out: the type that the plan says, or, where the name stands in a file that is not edited and
 * the request renames it, the partner's.
 */
function thenSent(second: Outline, moved: Moved): (call: CallOutcome) => readonly CallOutcome[] {
  const found = callsByPlace(second);
  return ({ pair: { file, node }, type }) => {
    const sent = (name: string | null) => found.get(sentAt(file.path, moved(file.path, node.range.start), name)) ?? [];
    const said = sent(type);
    if (said.length > 0 || type === null) return said;
    const renamed = sent(second.newNameOf(type));
    return renamed.every(({ before }) => before.gateway === 'partner' && before.verdict === 'ok') ? renamed : [];
  };
}

function callsByPlace({ calls }: Outline): ReadonlyMap<string, readonly CallOutcome[]> {
  const found = new Map<string, CallOutcome[]>();
  for (const call of calls) {
    const key = sentAt(call.pair.file.path, call.pair.node.range.start, call.before.type);
    const known = found.get(key);
    if (known) known.push(call);
    else found.set(key, [call]);
  }
  return found;
}

function sentAt(path: string, start: number, type: string | null): string {
  return `${path}:${start}:${type}`;
}

function placeOfCall({ pair: { file, node }, type }: CallOutcome): string {
  return sentAt(file.path, node.range.start, type);
}

/** All of it was to reach the partner, and some of it still goes where the new name is refused. */
function isLeftOnCn({ verdict, gateway }: CallOutcome, after: readonly CallOutcome[]): boolean {
  return verdict === 'ok' && gateway === 'partner' && after.some(({ before }) => before.gateway === 'cn' && before.verdict !== 'ok');
}

function against(call: CallOutcome, after: readonly CallOutcome[]): HeldBack['why'] | null {
  if (call.type === null) return null;
  if (after.length === 0) return call.verdict === 'unknown' && call.before.verdict === 'unknown' ? null : 'request-lost';
  const { gateway } = call.before;
  if (isRegional(gateway) && !after.some(({ before }) => before.gateway === gateway)) return 'region-changed';
  // A type that CN refuses is not mended by a region.
  if (gateway === 'cn' && after.every(({ before }) => isRegional(before.gateway))) return 'region-changed';
  if (call.before.verdict !== 'broken' && after.every(({ before }) => before.verdict === 'broken')) return 'request-worse';
  if (call.verdict !== 'ok') return null;
  return after.some(({ before }) => before.verdict === 'ok' && before.gateway === call.gateway) ? null : 'request-worse';
}

function isRegional(gateway: CallOutcome['gateway']): boolean {
  return gateway === 'us' || gateway === 'eu' || gateway === 'global';
}

/** A name that is changed may choose another gateway by itself, in the user's own test or map: what the second plan finds there is what comes of it. */
export function withOutcomes<P extends Pick<Plan, 'calls'>>(made: P, second: Outline, moved: Moved): P {
  const sentThen = thenSent(second, moved);
  const calls = made.calls.map((call): CallOutcome => {
    const after = call.verdict === 'broken' ? sentThen(call) : [];
    const [first] = after;
    if (!first || !after.every(({ before }) => before.verdict === 'ok' && before.gateway === first.before.gateway)) return call;
    return { ...call, type: first.before.type, gateway: first.before.gateway, verdict: 'ok', fails: 'not known to' };
  });
  return { ...made, calls };
}

/** A plan without the questions that nobody would be asked once it is carried out. */
export function withoutSettled<P extends Pick<Plan, 'findings'>>(made: P, settled: Compared['settled']): P {
  if (settled.size === 0) return made;
  return { ...made, findings: made.findings.flatMap((finding) => afterwards(finding, settled)) };
}

/** A token is kept for the reason that it has then; what stands beside tokens is no finding at all. */
function afterwards(finding: Finding, settled: Compared['settled']): readonly Finding[] {
  const then = settled.get(finding);
  if (then === undefined) return [finding];
  if (then === null || then.decision.action !== 'keep') return finding.kind === 'call' || finding.kind === 'code' ? [] : [finding];
  return [{ ...finding, decision: { ...then.decision, evidence: finding.decision.evidence } }];
}
