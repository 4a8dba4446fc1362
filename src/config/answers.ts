import type { Report, Tree } from '../model/index.js';
import type { Answers } from '../run/migrate.js';
import { type KnownLine, staleLines } from './baseline.js';
import { type IgnoreComment, ignoreComments } from './comments.js';
import type { Config, Spoken } from './config.js';
import { placeOf } from './place.js';
import { settingsBy } from './settings.js';
import { belowConfig, belowFolder, commentSpeakers, decisionSpeakers, type Speaker } from './speakers.js';

export type Said = {
  readonly config: Config | null;
  /** They outrank the config. */
  readonly flags: Spoken;
  readonly known: readonly KnownLine[];
  /** Whether the run looks at the whole root: only then can what matched nothing be called unused. */
  readonly isWhole: (root: string) => boolean;
  /** What is said of an ignore comment that gives no reason why. */
  readonly whyMissing: string;
};

/** What people have said, for the trees of one run: a comment in the file comes before a decision in the config. */
export function answersFor(said: Said, trees: ReadonlyMap<string, Tree>, root: string): Answers {
  const comments = [...trees.values()].flatMap(ignoreComments);
  const spoken = commentSpeakers(comments.filter(({ why }) => why !== ''));
  const decided = said.config === null ? [] : decisionSpeakers(said.config, root);
  const heard = new Set<unknown>();
  const ids = new Set(said.known.map(({ id }) => id));
  return {
    rulingOf(place, reason) {
      const speaker = [...spoken, ...decided].find((candidate) => candidate.speaksFor(place, reason));
      if (speaker) heard.add(speaker.said);
      return speaker?.ruling ?? null;
    },
    settingsOf: settingsBy(said.flags, said.config, root),
    known: ({ id }) => ids.has(id),
    decisionPath: (path) => belowFolder(said.config?.folder ?? root, root, path),
    unused() {
      const isSilent = ({ said: one }: Speaker<unknown>) => !heard.has(one);
      const named = [...trees.values()].filter(({ file }) => file.scope === 'named').map(({ file }) => file.path);
      const idle = [...comments.filter(({ why }) => why === ''), ...spoken.filter(isSilent).map((speaker) => speaker.said)];
      return [
        ...idle.filter(({ file }) => named.includes(file.path)).map((comment) => unusedComment(comment, said)),
        ...decided.filter(isSilent).flatMap((speaker) => unusedDecision(speaker, said, named, root)),
      ];
    },
  };
}

type Unused = Report['unused'][number];

function unusedComment({ file, line, text, why }: IgnoreComment, { whyMissing }: Said): Unused {
  return { file: file.path, line, what: 'ignore-comment', text: why === '' ? `${text} (${whyMissing})` : text };
}

/** An answer that rewrites has done its work when it matches nothing more; one that keeps speaks for code that should be there. */
function unusedDecision(
  { said: decision, ruling }: Speaker<Config['decisions'][number]>,
  { config, isWhole }: Said,
  named: readonly string[],
  root: string,
): readonly Unused[] {
  if (config === null || !['keep', 'skip', 'full'].includes(decision.value)) return [];
  if (!isWhole(root) && !named.some(belowConfig(config, root, decision.path))) return [];
  const { line } = placeOf(config.text, decision.at.start);
  return [{ file: ruling.file, line, what: 'decision', text: `${decision.path} ${decision.found} ${decision.reason}` }];
}

/** Lines of a baseline that a run over the whole root did not meet again. */
export function withStaleBaseline(report: Report, file: string, known: readonly KnownLine[]): Report {
  const stale = staleLines(known, report).map(({ id, text, line }) => ({
    file,
    line,
    what: 'baseline' as const,
    text: `${id} ${text}`.trimEnd(),
  }));
  return { ...report, unused: [...report.unused, ...stale] };
}
