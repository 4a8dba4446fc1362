import { lazily } from '../base/lazily.js';
import type { CallOutcome, Day, Finding, NewFile, Report, ReportFinding, Skipped, SourceFile, ToDo } from '../model/index.js';
import { checklistOf, type Ticks } from './checklist.js';
import type { Lang } from './contract.js';
import { countedRequests } from './groups.js';
import type { AsWritten, Here } from './here.js';

export type ComposeInput = {
  readonly version: string;
  readonly mode: Report['mode'];
  readonly asOf: Day;
  readonly root: string;
  /** A path below the root as seen from the working directory. */
  readonly show: (path: string) => string;
  readonly lang: Lang;
  readonly scanned: number;
  readonly candidates: number;
  readonly findings: readonly Finding[];
  readonly calls: readonly CallOutcome[];
  readonly checklist: readonly ToDo[];
  readonly newFiles: readonly NewFile[];
  /** The run stopped before all was followed. */
  readonly isCut: boolean;
  readonly skipped: readonly Skipped[];
  /** Asked for by the first reporter that shows them: a diff of its own does not. */
  readonly hunks: () => readonly { readonly path: string; readonly hunks: string }[];
  readonly unused: Report['unused'];
  readonly known: (finding: ReportFinding) => boolean;
  readonly decisionPath: (path: string) => string | null;
  /** null where nothing was written. */
  readonly asWritten: AsWritten | null;
  /** The position of a decision in a config; null for anything else. */
  readonly answerAt: (file: string, offset: number) => { readonly line: number; readonly column: number } | null;
  /** The ticks of an item of the checklist. */
  readonly ticksAbout: Ticks;
  readonly fileAt: (path: string) => SourceFile | null;
};

/** Findings and requests in words, as `tell` makes them. */
export type Told = Pick<Report, 'findings' | 'calls'> & Pick<Here, 'lineNow'>;

/** The report of a run, every number counted from the findings themselves. */
export function compose(input: ComposeInput, { findings, calls, lineNow }: Told): Report {
  const { show } = input;
  const tokens = findings.filter(isToken);
  const count = (action: string): number => tokens.filter((finding) => finding.action === action).length;
  const diff = lazily(() => input.hunks().map(({ path, hunks }) => ({ file: show(path), hunks })));
  return {
    schemaVersion: 1,
    tool: { name: 'temu-codemod', version: input.version },
    mode: input.mode,
    asOf: input.asOf,
    root: input.root,
    summary: {
      files: input.scanned,
      candidates: input.candidates,
      tokens: tokens.length,
      rewrites: count('rewrite'),
      reviews: count('review'),
      kept: count('keep'),
      skipped: input.skipped.length,
      routed: findings.filter((finding) => finding.reason === 'routed-call').length,
      code: findings.filter((finding) => finding.kind === 'code').length,
    },
    requests: { ...countedRequests(calls), isCut: input.isCut },
    findings,
    calls,
    checklist: checklistOf(input.checklist, input.ticksAbout, show, lineNow),
    get diff() {
      return diff();
    },
    skipped: input.skipped.map(({ path, reason, detail, tokens: hits }) => ({ file: show(path), reason, detail, tokens: hits })),
    created: input.newFiles.map(({ path }) => show(path)),
    unused: input.unused.map((entry) => ({ ...entry, file: show(entry.file) })),
    answers: answersIn(input, show),
    known: findings.filter(input.known).map(({ id }) => id),
  };
}

/** Each decision that was carried out, with the places that it decided. */
function answersIn({ findings, answerAt }: ComposeInput, show: (path: string) => string): Report['answers'] {
  const answers = new Map<string, { file: string; line: number; value: string; places: string[] }>();
  for (const { decision, file: at } of findings) {
    const proof = decision.evidence.find(({ why }) => why === 'suppressed-here');
    const place = proof === undefined ? null : answerAt(proof.file, proof.range.start);
    if (proof === undefined || place === null) continue;
    const key = `${proof.file}\0${proof.range.start}`;
    const known = answers.get(key);
    if (known) known.places.push(at.path);
    else answers.set(key, { file: show(proof.file), line: place.line, value: proof.detail, places: [at.path] });
  }
  return [...answers.values()].map(({ places, ...answer }) => ({ ...answer, places: places.length, files: new Set(places).size }));
}

export function isToken(finding: ReportFinding): boolean {
  return finding.kind === 'type' || finding.kind === 'gateway';
}
