import type { Reason, ReportFinding, Ruling } from '../model/index.js';
import { type Group, namesOf } from './groups.js';

const byEdit: readonly Ruling['value'][] = ['semi', 'full', 'rename', 'move'];
/* Paths written out in one pattern; more of them are named by their folder, if it holds nothing else of the kind. */
const pathsNamed = 6;

/** The answers that the proposals can carry out by themselves. */
export function choicesOf({ proposals }: Pick<ReportFinding, 'proposals'>): readonly Ruling['value'][] {
  return byEdit.filter((value) => proposals.some(({ label, edits }) => label === value && (edits.length > 0 || value === 'full')));
}

/** A path as a glob that means just this path: `app/[id].ts` has no set of letters in it. */
export function globFor(path: string): string {
  return path.replace(/[\\*?[\]{},()!+@|^$"]/g, '\\$&');
}

/** One answer as the config's `decisions` hold it. */
export type Entry = {
  readonly id: string | null;
  readonly path: string;
  readonly found: string;
  readonly reason: Reason;
  readonly value: Ruling['value'];
  readonly why: string;
};

/** A tick of an item of the checklist, as an entry of the config. */
export type TickEntry = {
  readonly what: string;
  readonly id: string | null;
  readonly types: readonly string[] | null;
  readonly why: string;
};

/** An entry as a line of JSON. */
export function entryLine(entry: Entry | TickEntry): string {
  const said = Object.entries(entry).filter(([, part]) => part !== null);
  return `{ ${said.map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`).join(', ')} }`;
}

/**
 * Entries that answer a group and nothing else: for each name one pattern for all of its places, or, where the pattern would answer another question
 * too, an entry for each place by its id; null where a decision cannot reach one of them.
 */
export function entriesFor(group: Group, all: readonly Group[], value: Ruling['value'], why: string): readonly Entry[] | null {
  const entries = namesakes(group, all).map((part) => entriesForName(part, value, why));
  return entries.every((some) => some !== null) ? entries.flat() : null;
}

/** The places of a group that have one name, and the places of other groups with that name and reason. */
type Namesakes = {
  readonly found: string;
  readonly reason: Reason;
  readonly findings: readonly ReportFinding[];
  readonly others: readonly ReportFinding[];
};

function namesakes(group: Group, all: readonly Group[]): readonly Namesakes[] {
  const others = all.filter((other) => other !== group && other.reason === group.reason).flatMap(({ findings }) => findings);
  return namesOf(group).map((found) => ({
    found,
    reason: group.reason,
    findings: group.findings.filter((finding) => finding.found === found),
    others: others.filter((finding) => finding.found === found),
  }));
}

function entriesForName(part: Namesakes, value: Ruling['value'], why: string): readonly Entry[] | null {
  const { found, reason, findings } = part;
  const path = globOf(part);
  if (path === null) return null;
  const paths = new Set(findings.map(({ decisionPath }) => decisionPath));
  if (!part.others.some(({ decisionPath }) => paths.has(decisionPath))) return [{ id: null, path, found, reason, value, why }];
  return findings.map(({ id, decisionPath }) => ({ id, path: globFor(decisionPath ?? ''), found, reason, value, why }));
}

/** One pattern for all places, and for none of the others, if one is possible; null where a decision cannot reach one of them. */
function globOf({ findings, others }: Namesakes): string | null {
  const paths = pathsOf(findings);
  if (paths === null) return null;
  const [only, ...more] = paths;
  if (only === undefined) return null;
  if (more.length === 0) return globFor(only);
  const folder = commonFolder(paths);
  const holdsOthers = others.some(({ decisionPath }) => decisionPath?.startsWith(folder));
  if (paths.length > pathsNamed && !holdsOthers) return folder === '' ? '**' : `${globFor(folder.slice(0, -1))}/**`;
  return `${globFor(folder)}{${paths.map((path) => globFor(path.slice(folder.length))).join(',')}}`;
}

function pathsOf(findings: readonly ReportFinding[]): readonly string[] | null {
  const paths = findings.map(({ decisionPath }) => decisionPath);
  return paths.every((path) => path !== null) ? [...new Set(paths)].sort() : null;
}

/** With its slash; '' for the top. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...more] = paths;
  let length = first.lastIndexOf('/') + 1;
  while (!more.every((path) => path.startsWith(first.slice(0, length)))) length = first.lastIndexOf('/', length - 2) + 1;
  return first.slice(0, length);
}
