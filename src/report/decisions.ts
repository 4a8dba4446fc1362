import type { ReportFinding, Ruling } from '../model/index.js';
import type { Group } from './groups.js';

const byEdit: readonly Ruling['value'][] = ['semi', 'full', 'rename', 'move'];
/* Paths written out in one pattern; more of them are named by their folder, if it holds nothing else of the kind. */
const pathsNamed = 6;

/** The answers that the proposals can carry out by themselves. */
export function choicesOf({ proposals }: Pick<ReportFinding, 'proposals'>): readonly Ruling['value'][] {
  return byEdit.filter((value) => proposals.some(({ label, edits }) => label === value && (edits.length > 0 || value === 'full')));
}

/** A path as a glob that means just this path: `app/[id].ts` has no set of letters in it. */
export function globFor(path: string): string {
  return path.replace(/[\\*?[\]{},]/g, '\\$&');
}

/** The line for `decisions` in the config; `glob` as `globOfGroup` gives it. */
export function decisionLine(finding: ReportFinding, glob: string, value: Ruling['value'], why: string): string {
  const entry = { path: glob, found: finding.found, reason: finding.reason, value, why };
  return `{ ${Object.entries(entry)
    .map(([key, text]) => `${JSON.stringify(key)}: ${JSON.stringify(text)}`)
    .join(', ')} }`;
}

/** One pattern for all places of a group, and for no place that asks something else; null where a decision cannot reach one of them. */
export function globOfGroup(group: Group, all: readonly Group[]): string | null {
  const paths = pathsOf(group);
  if (paths === null) return null;
  const [only, ...more] = paths;
  if (only === undefined) return null;
  if (more.length === 0) return globFor(only);
  const folder = commonFolder(paths);
  if (paths.length > pathsNamed && !othersIn(folder, group, all)) return folder === '' ? '**' : `${globFor(folder.slice(0, -1))}/**`;
  return `${globFor(folder)}{${paths.map((path) => globFor(path.slice(folder.length))).join(',')}}`;
}

/** Other questions that the same line answers too, since a decision goes by path, name and reason. */
export function alsoAnswered(group: Group, all: readonly Group[]): readonly Group[] {
  const paths = new Set(pathsOf(group));
  return all.filter(
    (other) => isAlike(other, group) && other.findings.some(({ decisionPath }) => decisionPath !== null && paths.has(decisionPath)),
  );
}

function pathsOf({ findings }: Group): readonly string[] | null {
  const paths = findings.map(({ decisionPath }) => decisionPath);
  return paths.every((path) => path !== null) ? [...new Set(paths)].sort() : null;
}

function othersIn(folder: string, group: Group, all: readonly Group[]): boolean {
  return all.some((other) => isAlike(other, group) && other.findings.some(({ decisionPath }) => decisionPath?.startsWith(folder)));
}

function isAlike(other: Group, group: Group): boolean {
  return other !== group && other.reason === group.reason && other.found === group.found;
}

/** With its slash; '' for the top. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...more] = paths;
  let length = first.lastIndexOf('/') + 1;
  while (!more.every((path) => path.startsWith(first.slice(0, length)))) length = first.lastIndexOf('/', length - 2) + 1;
  return first.slice(0, length);
}
