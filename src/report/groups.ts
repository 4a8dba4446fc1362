import type { Hidden, Reason, Report, ReportCall, ReportFinding } from '../model/index.js';
import { sentencesOf, without } from './text/sentences.js';

/**
 * Findings that ask the same question: one reason and one name, but for the names of price review in one folder, those behind one choice of a region, or that
 * one file sends to the URLs of one place, those that one piece of code would stop, and those of one generated file. Never empty. `first` tells what is true of all of them.
 */
export type Group = {
  readonly reason: Reason;
  readonly found: string;
  readonly first: ReportFinding;
  readonly findings: readonly ReportFinding[];
};

/* Within one deadline: what breaks a working call if it is guessed wrong comes first, what only asks for a look comes last. */
const order: Readonly<Record<Reason, number>> = {
  'mixed-gateway': 0,
  'price-review': 1,
  'name-dependent-code': 2,
  'unproved-change': 2,
  'dynamic-type': 3,
  'name-conflict': 4,
  'regional-gateway': 5,
  'stored-value': 6,
  'before-deadline': 7,
  'unparsed-file': 8,
  'other-cn-endpoint': 9,
  'ignored-file': 10,
  'routed-call': 11,
  'migrated-type': 12,
  'partner-gateway': 13,
  'named-in-comment': 14,
  'translation-table': 15,
  'still-serves-cn': 16,
  'full-managed': 17,
  'renamed-when-sent': 18,
  regional: 19,
  suppressed: 20,
  'file-name': 21,
  documentation: 22,
};

const urgency = { off: 0, soon: 1, later: 2 } as const;

export function worstFirst(a: ReportFinding, b: ReportFinding): number {
  return (
    rank(a) - rank(b) ||
    order[a.reason] - order[b.reason] ||
    compare(a.found, b.found) ||
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column
  );
}

/** A gateway has no deadline of its own: one that serves migrated types is as urgent as they are. */
function rank(finding: ReportFinding): number {
  if (finding.deadline !== null) return urgency[finding.deadline];
  return finding.reason === 'mixed-gateway' || finding.reason === 'name-dependent-code' ? 0 : 3;
}

/** By code unit, so that the order does not depend on the machine's locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byAction(report: Report, action: ReportFinding['action']): readonly ReportFinding[] {
  return report.findings.filter((finding) => finding.action === action).sort(worstFirst);
}

/** Worst first, each with its places in order. */
export function groupsOf(findings: readonly ReportFinding[]): readonly Group[] {
  const groups = new Map<string, [ReportFinding, ...ReportFinding[]]>();
  for (const finding of [...findings].sort(worstFirst)) {
    const key = JSON.stringify(keyOf(finding));
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => ({ reason: group[0].reason, found: group[0].found, first: ofAll(group), findings: group }));
}

/** The first finding of a group; where one piece of code stops several names, without the sentence that is about the first new name alone. */
function ofAll([first, ...more]: readonly [ReportFinding, ...ReportFinding[]]): ReportFinding {
  const [, newType] = first.details;
  if (first.reason !== 'name-dependent-code' || first.kind !== 'type' || newType === undefined || more.length === 0) return first;
  const own = sentencesOf(first.message).filter((sentence) => sentence.includes(newType));
  return { ...first, message: without(first.message, own) };
}

/** The identity of a question. Which shops a folder's code serves is one question, however many names of price review stand there, and whatever region they may go to. */
function keyOf({ action, kind, reason, found, message, file, evidence, details, proposals }: ReportFinding): readonly unknown[] {
  const isOfShops = reason === 'price-review' || (reason === 'regional-gateway' && proposals.some(({ label }) => label === 'semi'));
  if (action === 'review' && isOfShops) return [reason, 'shops', file.slice(0, file.lastIndexOf('/') + 1)];
  if (reason === 'regional-gateway' && details.length > 0) return [reason, evidence[0], details];
  if (action !== 'review') return [reason, found, message];
  const urls = evidence.filter(({ why }) => why.includes('://'));
  if (reason === 'regional-gateway' && urls.length > 0) return [reason, file, urls];
  if (reason === 'unparsed-file' && details.includes('generated')) return [reason, 'generated', file];
  const [guard] = evidence;
  if (reason === 'name-dependent-code' && kind === 'type' && guard !== undefined && details.length > 1)
    return [reason, details[0], guard.file, guard.line, guard.column];
  return [reason, found, message];
}

/** The names that a group is about, each once. */
export function namesOf({ findings }: Pick<Group, 'findings'>): readonly string[] {
  return [...new Set(findings.map(({ found }) => found))];
}

export function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** In path order; findings in the order of their file. */
export function byFile<T extends { readonly file: string; readonly line: number; readonly column: number }>(
  items: readonly T[],
): readonly { readonly file: string; readonly items: readonly T[] }[] {
  const files = new Map<string, T[]>();
  for (const item of items) {
    const known = files.get(item.file);
    if (known) known.push(item);
    else files.set(item.file, [item]);
  }
  return [...files]
    .sort(([a], [b]) => compare(a, b))
    .map(([file, found]) => ({ file, items: found.sort((a, b) => a.line - b.line || a.column - b.column) }));
}

/** How many places that are not settled stand under each deadline; what this run wrote is settled. */
export function deadlines(report: Report): Readonly<Record<'off' | 'soon' | 'later', number>> {
  const open = report.findings.filter(({ action }) => action === 'review' || (action === 'rewrite' && report.mode !== 'write'));
  const count = (deadline: ReportFinding['deadline']) => open.filter((finding) => finding.deadline === deadline).length;
  return { off: count('off'), soon: count('soon'), later: count('later') };
}

/** Places, each once for a type: a request that may go to several gateways is one place all the same. */
export function callsThatAre(report: Report, verdict: ReportCall['verdict']): readonly ReportCall[] {
  return distinct(report.calls.filter((call) => call.verdict === verdict));
}

/** Requests that work as they are, or may, and would fail after the run: what an answer or a flag breaks. */
export function worsened(report: Report): readonly ReportCall[] {
  return callsThatAre(report, 'broken').filter(({ before }) => before.verdict !== 'broken');
}

/** Branches that send off types to CN at run time, while another branch of the same request is right; no question is open on them. */
export function brokenBranches(report: Report): readonly ReportCall[] {
  const asked = new Set(byAction(report, 'review').map(({ file, found }) => `${file}\0${found}`));
  const isOff = ({ fails, gateway, required }: ReportCall): boolean => fails === 'sometimes' && gateway === 'cn' && required === 'cn';
  return distinct(report.calls.filter((call) => isOff(call) && !asked.has(`${call.file}\0${call.before.type ?? ''}`)));
}

/** Requests that fail after the run, surely or on one of their branches: those that a choice breaks, those that fail anyway, branches. */
export function failing(report: Report): {
  readonly worse: readonly ReportCall[];
  readonly still: readonly ReportCall[];
  readonly branches: readonly ReportCall[];
} {
  const worse = worsened(report);
  const still = callsThatAre(report, 'broken').filter((call) => !worse.includes(call));
  const places = new Set([...worse, ...still].map(keyOfCall));
  return { worse, still, branches: brokenBranches(report).filter((call) => !places.has(keyOfCall(call))) };
}

/** A request that sends several types, or to several gateways, is one place. */
export function byPlace(calls: readonly ReportCall[]): readonly { readonly place: string; readonly calls: readonly ReportCall[] }[] {
  const places = new Map<string, ReportCall[]>();
  for (const call of calls) places.set(at(call), [...(places.get(at(call)) ?? []), call]);
  return [...places].map(([place, found]) => ({ place, calls: found }));
}

/** Requests whose type and gateway are both known, and others that pick their gateway when they run, of all that were found; counted by place. */
export function countedRequests(calls: readonly ReportCall[]): Pick<Report['requests'], 'found' | 'known' | 'routed'> {
  const places = byPlace(calls);
  const others = places.filter((place) => !place.calls.every((call) => isTold(call, place.calls)));
  return { found: places.length, known: places.length - others.length, routed: others.filter(picksByItself).length };
}

function picksByItself({ calls }: { readonly calls: readonly ReportCall[] }): boolean {
  return calls.every(({ routed }) => routed);
}

/** A variable of the environment before a default that is known goes where the default says, as far as the code tells. */
function isTold({ type, gateway, hidden }: ReportCall, beside: readonly ReportCall[]): boolean {
  if (type === null) return false;
  if (gateway !== 'unknown') return true;
  return hidden?.why === 'environment' && beside.some((other) => other.type === type && other.gateway !== 'unknown');
}

/** Requests of which something is hidden that a person may want to know, each place once, by what hides it, most places first. */
export function hiddenRequests({ calls }: Report): readonly (readonly [why: Hidden['why'], found: readonly ReportCall[]])[] {
  const by = new Map<Hidden['why'], ReportCall[]>();
  for (const place of byPlace(calls)) {
    const first = place.calls.find((call) => call.hidden !== null && !isTold(call, place.calls));
    if (first?.hidden && !picksByItself(place)) by.set(first.hidden.why, [...(by.get(first.hidden.why) ?? []), first]);
  }
  return [...by].sort(([, a], [, b]) => b.length - a.length);
}

/** Of several gateways of one type at one place the one that it belongs to, where it is off. */
function distinct(calls: readonly ReportCall[]): readonly ReportCall[] {
  const found = new Map<string, ReportCall>();
  for (const call of calls) {
    const key = keyOfCall(call);
    const known = found.get(key);
    if (known === undefined || known.gateway !== known.required) found.set(key, call);
  }
  return [...found.values()];
}

function keyOfCall(call: ReportCall): string {
  return `${at(call)} ${call.type}`;
}

export function at(place: { readonly file: string; readonly line: number; readonly column: number }): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** A group of reviews with the number that every report gives it. */
export type Question = Group & { readonly number: number };

/** The questions of a report in the order of every reader: by reason, worst first, numbered from 1. */
export function questionsIn(report: Report): readonly Question[] {
  const groups = groupsOf(byAction(report, 'review'));
  const reasons = [...new Set(groups.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => groups.filter((group) => group.reason === reason)).map((group, i) => ({ ...group, number: i + 1 }));
}
