import { relative } from 'node:path';
import { lazily } from '../base/lazily.js';
import { remembered } from '../base/tree.js';
import type { Facts, Finding, Range, Reason, Report, SourceFile, Tree } from '../model/index.js';
import type { RulingOf } from '../plan/answered.js';
import type { Plan } from '../plan/index.js';
import type { ComposeInput } from '../report/compose.js';
import { type KnownLine, staleLines } from './baseline.js';
import { type IgnoreComment, ignoreComments } from './comments.js';
import type { Config, Decided, Spoken } from './config.js';
import type { Configs } from './find.js';
import { placesIn } from './place.js';
import { settingsBy } from './settings.js';
import {
  belowFolder,
  commentSpeakers,
  type DecidedIn,
  decisionSpeakers,
  type RunPaths,
  runPathsOf,
  type Speaker,
  slashed,
  speakersAbout,
} from './speakers.js';
import { ticksBy } from './ticks.js';

/** Sentences about answers that do nothing. */
export type AnswerWords = {
  /** An ignore comment gives no reason why. */
  readonly whyMissing: string;
  /** No announcement has the name, and no gateway. */
  readonly unknownName: string;
  /** No file has such a path. */
  readonly noSuchPath: string;
  /** The name stands there for another reason, or under another id. */
  readonly otherReason: (reason: string) => string;
  /** The place has no edit for this answer. */
  readonly noEdit: (value: string, places: readonly string[]) => string;
};

export type Said = {
  readonly configs: Configs;
  /** They outrank the configs. */
  readonly flags: Spoken;
  readonly known: readonly KnownLine[];
  /** Whether the run looks at the whole root: else a decision that matched nothing may match elsewhere. */
  readonly isWhole: (root: string) => boolean;
  /** Old types and CN hosts; null where nobody asks whether a name is one. */
  readonly names: ReadonlySet<string> | null;
  /** New types; null where nobody asks. */
  readonly targets: ReadonlySet<string> | null;
  readonly words: AnswerWords;
};

/**
 * The answers of people for the trees of one run: a comment in the file comes before a decision in a config. `nested`: configs below the run's start.
 */
export function answersFor(said: Said, trees: ReadonlyMap<string, Tree>, root: string, nested: readonly Config[] = []): Answers {
  const configs = [...said.configs.near, ...nested].toSorted((a, b) => b.folder.length - a.folder.length);
  const comments = [...trees.values()].flatMap(ignoreComments);
  const spoken = commentSpeakers(comments.filter(({ why }) => why !== ''));
  const decided = decisionSpeakers(configs, root);
  const about = speakersAbout(spoken, decided);
  const heard = new Map<unknown, Asked[]>();
  const ids = new Set(said.known.map(({ id }) => id));
  return {
    rulingOf(place, reason, id) {
      const speakers = about(place).filter((candidate) => candidate.speaksFor(place, reason, id));
      // One that another overrules has found its place all the same.
      const asked: Asked = { file: place.file, range: place.range, reason };
      for (const { said: one } of speakers) {
        const before = heard.get(one);
        if (before === undefined) heard.set(one, [asked]);
        else if (!isSame(before.at(-1), asked)) before.push(asked);
      }
      return speakers[0]?.ruling ?? null;
    },
    settingsOf: settingsBy(said.flags, configs, said.configs.alone, root),
    known: ({ id }) => ids.has(id),
    decisionPath: (path) => belowFolder(said.configs.near[0]?.folder ?? root, root, path),
    answerAt(file, offset) {
      const config = configs.find((one) => slashed(relative(root, one.file)) === file);
      return config && decisionStarts(config).has(offset) ? placesOf(config)(offset) : null;
    },
    ticksAbout: ticksBy(configs, root),
    leaves(path) {
      const own = decided.filter(({ said: one }) => isOfWholeFiles(one.decided) && one.matches(path));
      for (const { said: one } of own) if (!heard.has(one)) heard.set(one, []);
      return own.length > 0;
    },
    unused(findings, allPaths) {
      const isSilent = ({ said: one }: Speaker<unknown>) => !heard.has(one);
      const named = [...trees.values()].filter(({ file }) => file.scope === 'named').map(({ file }) => file.path);
      const idle = [...comments.filter(({ why }) => why === ''), ...spoken.filter(isSilent).map((speaker) => speaker.said)];
      const looked = { findings, allPaths: lazily(() => runPathsOf(allPaths())), named, root, said, heard };
      return [
        ...idle.filter(({ file }) => named.includes(file.path)).map((comment) => unusedComment(comment, said)),
        ...decided.flatMap((speaker) => idleDecision(speaker, looked)).toReversed(),
        ...configs.flatMap((config) => config.ticks.flatMap((tick) => misspeltTick(tick, config, looked))),
      ];
    },
  };
}

/** `{ "path": "docs/*.xlsx", "reason": "unparsed-file", "value": "keep", "why": "…" }`: whatever the files hold. */
function isOfWholeFiles({ id, path, found, reason, value }: Decided): boolean {
  return value === 'keep' && path !== null && id === null && found === null && reason === 'unparsed-file';
}

type Unused = Report['unused'][number];

/** A config may hold a hundred thousand decisions: its lines are counted once. */
const placesOf = remembered(({ text }: Config) => placesIn(text));
const decisionStarts = remembered(({ decisions }: Config) => new Set(decisions.map(({ at }) => at.start)));

function unusedComment({ file, line, text, why }: IgnoreComment, { words }: Said): Unused {
  return { file: file.path, line, what: 'ignore-comment', text: why === '' ? `${text} (${words.whyMissing})` : text };
}

/** A place and reason that somebody had an answer for. */
type Asked = { readonly file: SourceFile; readonly range: Range; readonly reason: Reason };

/** The same question comes again in every round of planning. */
function isSame(one: Asked | undefined, { file, range, reason }: Asked): boolean {
  return one !== undefined && one.file === file && one.range === range && one.reason === reason;
}

type Looked = {
  readonly heard: ReadonlyMap<unknown, readonly Asked[]>;
  readonly findings: readonly Finding[];
  readonly allPaths: () => RunPaths;
  readonly named: readonly string[];
  readonly root: string;
  readonly said: Said;
};

/** A decision that matched nothing, or that no place could carry out. */
function idleDecision({ said: one, ruling }: Speaker<DecidedIn>, looked: Looked): readonly Unused[] {
  const asked = looked.heard.get(one);
  const why = asked === undefined ? silence(one, looked) : undone(one.decided, asked, looked);
  if (why === null) return [];
  const { id, path, found, reason } = one.decided;
  const { line } = placesOf(one.config)(one.decided.at.start);
  const text = [path, found, reason, path === null ? id : null].filter((part) => part !== null).join(' ');
  return [{ file: ruling.file, line, what: 'decision', text: why === '' ? text : `${text} (${why})` }];
}

/** Why a decision matched nothing; null where that is as it should be. */
function silence({ decided, matches, isAmong }: DecidedIn, { findings, allPaths, named, root, said }: Looked): string | null {
  if (isMisspelt(decided, said)) return said.words.unknownName;
  const other = findings.find(
    ({ decision, found, file }) => decision.action === 'review' && found === decided.found && matches(file.path) && decided.id === null,
  );
  if (other) return said.words.otherReason(other.decision.reason);
  const isLeft = ['keep', 'skip', 'full'].includes(decided.value);
  // The answer's wish is met: other answers have settled the place, too.
  if (isLeft && findings.some(({ decision, found, file }) => decision.action === 'keep' && found === decided.found && matches(file.path)))
    return null;
  const isWhole = said.isWhole(root);
  if (isWhole && decided.path !== null && !isAmong(allPaths())) return said.words.noSuchPath;
  // An answer that rewrites has done its work when it matches nothing more; one that keeps speaks for code that should be there.
  if (!isLeft) return null;
  return isWhole || (decided.path !== null && named.some(matches)) ? '' : null;
}

/** Types and hosts have dots; the other names that a report gives are its own. */
function isMisspelt({ found }: Decided, { names }: Said): boolean {
  return names !== null && found?.includes('.') === true && !names.has(found) && !names.has(found.toLowerCase());
}

/** A tick matches nothing once its item is gone, which is as it should be; a name that no announcement has is a mistake. */
function misspeltTick({ what, types, at }: Config['ticks'][number], config: Config, { root, said }: Looked): readonly Unused[] {
  const wrong = (types ?? []).filter((type) => said.targets?.has(type) === false);
  if (wrong.length === 0) return [];
  const { line } = placesOf(config)(at.start);
  return [
    { file: slashed(relative(root, config.file)), line, what: 'decision', text: `${what} ${wrong.join(' ')} (${said.words.unknownName})` },
  ];
}

const placesNamed = 3;

/** A decision was heard at places that are questions all the same: none of their proposals is what it says. */
function undone({ value }: Decided, asked: readonly Asked[], { findings, said }: Looked): string | null {
  const open = findings.filter(
    ({ decision, file, range }) =>
      decision.action === 'review' &&
      asked.some((one) => one.reason === decision.reason && one.file === file && one.range.start === range.start),
  );
  return open.length === 0 ? null : said.words.noEdit(value, [...new Set(open.map(({ file }) => file.path))].slice(0, placesNamed));
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

/** Answers of people: ignore comments, decisions, settings by path, and a baseline. */
export type Answers = {
  readonly rulingOf: RulingOf;
  readonly settingsOf: Facts['settingsOf'];
  readonly known: ComposeInput['known'];
  readonly decisionPath: ComposeInput['decisionPath'];
  readonly answerAt: ComposeInput['answerAt'];
  readonly ticksAbout: ComposeInput['ticksAbout'];
  /** Whether a person has said that the file stays as it is: the only answer for one that cannot be looked into. */
  leaves(path: string): boolean;
  /** Answers that matched nothing or could not be carried out, given the findings. */
  unused(findings: Plan['findings'], allPaths: () => Iterable<string>): Report['unused'];
};
