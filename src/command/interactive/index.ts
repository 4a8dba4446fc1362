import { join, relative } from 'node:path';
import type { Decided } from '../../config/index.js';
import { configName } from '../../config/index.js';
import { recordDecisions } from '../../config/record.js';
import { slashed } from '../../config/speakers.js';
import { emptyConfig } from '../../config/template.js';
import { rootOf } from '../../discover/paths/config-file.js';
import { save } from '../../edit/index.js';
import type { Ruling } from '../../model/index.js';
import { oneLine } from '../../report/index.js';
import type { Basis } from '../basis.js';
import { run } from '../commands/migrate.js';
import { couldNot, type Ended } from '../ended.js';
import type { MigrateOptions, Speech } from '../options.js';
import { say } from '../say.js';
import { asking, letterOf } from '../words/interactive.js';
import type { World } from '../world.js';
import { answeredBy, globFor, type Question, questionsOf } from './questions.js';
import { showQuestion } from './show.js';

/** Asks about each review and writes each answer into the config at once; null: all was asked, the migration may run. */
export async function answerReviews(options: MigrateOptions, basis: Basis, speech: Speech, world: World): Promise<Ended | null> {
  const outcome = await run({ ...options, mode: 'dry-run' }, basis, speech, world);
  if (world.signal.aborted) return { kind: 'interrupted' };
  if (!outcome.ok) return couldNot({ of: 'run', problem: outcome.problem });
  const file = basis.config?.file ?? join(outcome.report.root, configName);
  const questions = questionsOf(outcome.report, world.cwd, join(file, '..'));
  const words = asking[speech.lang];
  if (questions.length === 0) say(words.nothing, world);
  const book = openBook(file, basis.config?.text ?? emptyConfig, world);
  const asked = await world.shielded(() => askAll(questions, book, speech, world));
  if (asked.answered > 0) say(words.saved(asked.answered, slashed(relative(world.cwd, file))), world);
  if (asked.end === 'quit') say(words.quit, world);
  return asked.ended;
}

/** The config as it grows. Each answer is on disk before the next question, so that nothing that ends the run loses one. */
type Book = { write(decisions: readonly Decided[]): Ended | null };

function openBook(file: string, first: string, world: World): Book {
  const held = { text: first };
  return {
    write(decisions) {
      held.text = recordDecisions(file, held.text, decisions);
      const saved = save(world.host, rootOf(world.cwd), file, held.text);
      return saved.ok ? null : couldNot({ of: 'unsaved', path: file, code: saved.code });
    },
  };
}

type Asked = { readonly answered: number; readonly end: 'all' | 'quit' | 'stopped'; readonly ended: Ended | null };

async function askAll(questions: readonly Question[], book: Book, speech: Speech, world: World): Promise<Asked> {
  const open = new Set(questions);
  let answered = 0;
  for (const question of questions) {
    if (!open.has(question)) continue;
    world.stderr.write(showQuestion(question, questions.length - open.size + 1, questions.length, speech));
    const answer = await askOne(question, speech, world);
    if (answer === 'interrupted') return { answered, end: 'stopped', ended: { kind: 'interrupted' } };
    if (answer === 'quit') return { answered, end: 'quit', ended: { kind: 'done' } };
    open.delete(question);
    if (answer === 'later') continue;
    const decisions = decisionsFor(answer, question, [...open]);
    const failed = book.write(decisions);
    if (failed !== null) return { answered, end: 'stopped', ended: failed };
    const done = new Set(decisions.flatMap((decision) => answeredBy(decision, [question, ...open])));
    answered += new Set([question, ...done]).size;
    for (const one of done) open.delete(one);
  }
  return { answered, end: 'all', ended: null };
}

type Answer = { readonly value: Ruling['value']; readonly pattern: string; readonly why: string; readonly all: boolean };

/** Until a key is one of those that are offered. */
async function askOne(question: Question, speech: Speech, world: World): Promise<Answer | 'later' | 'quit' | 'interrupted'> {
  const words = asking[speech.lang];
  const ask = async (text: string, prefilled: string) => (await world.terminal?.ask(text, prefilled)) ?? null;
  const keys = question.choices.map((value) => `${letterOf(value)}: ${words.values[value]}`).join(' · ');
  for (let pattern = globFor(question.path); ; ) {
    const typed = await ask(words.keys(keys, oneLine(pattern)), '');
    if (typed === null) return 'interrupted';
    const key = typed.trim().toLowerCase();
    if (key === '') return 'later';
    if (key === 'q') return 'quit';
    if (key === 'e') {
      const edited = await ask(words.pattern, pattern);
      if (edited === null) return 'interrupted';
      pattern = edited.trim() || pattern;
      continue;
    }
    const all = /^a(?:ll)?\s*\S/.test(key);
    const bare = all ? key.replace(/^a(?:ll)?\s*/, '') : key;
    const value = question.choices.find((choice) => bare === choice || bare === letterOf(choice) || bare === words.values[choice]);
    if (value === undefined) {
      say(words.unknown(oneLine(typed)), world);
      continue;
    }
    const why = await ask(words.why, words.decided);
    return why === null ? 'interrupted' : { value, pattern, why: why.trim() || words.decided, all };
  }
}

/** One for the question; for all of the kind one for each that asks the same and can be answered so. */
function decisionsFor({ value, pattern, why, all }: Answer, question: Question, open: readonly Question[]): readonly Decided[] {
  const decide = ({ first }: Question, path: string): Decided => ({ path, found: first.found, reason: first.reason, value, why });
  const own = decide(question, pattern);
  if (!all) return [own];
  const covered = new Set(answeredBy(own, open));
  const others = open.filter((one) => one.first.reason === question.first.reason && one.choices.includes(value) && !covered.has(one));
  return [own, ...others.map((one) => decide(one, globFor(one.path)))];
}
