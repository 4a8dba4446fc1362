import { join, relative } from 'node:path';
import { configName } from '../../config/index.js';
import { recordDecisions } from '../../config/record.js';
import { slashed } from '../../config/speakers.js';
import { emptyConfig } from '../../config/template.js';
import { rootOf } from '../../discover/paths/config-file.js';
import { save } from '../../edit/index.js';
import type { Report } from '../../model/index.js';
import type { Entry } from '../../report/index.js';
import { selected } from '../../report/select.js';
import type { Basis } from '../basis.js';
import { run } from '../commands/migrate.js';
import { couldNot, type Ended } from '../ended.js';
import type { MigrateOptions, Speech } from '../options.js';
import { say } from '../say.js';
import { asking } from '../words/interactive.js';
import type { World } from '../world.js';
import { answers, entriesOf } from './answers.js';
import { askOne } from './ask.js';
import { type Asked, askable, placesOf } from './questions.js';
import { paperFor, showQuestion } from './show.js';

/** `ended` null: all was asked. `report`: as the migration would be now, null where an answer has changed it since. */
export type Reviewed =
  | { readonly ended: Ended }
  | { readonly ended: null; readonly report: Report | null; readonly patch: (() => Uint8Array) | null };

/** Asks about each review and writes each answer into the config at once. */
export async function answerReviews(options: MigrateOptions, basis: Basis, speech: Speech, world: World): Promise<Reviewed> {
  const outcome = await run({ ...options, mode: 'dry-run' }, basis, speech, world);
  if (world.signal.aborted) return { ended: { kind: 'interrupted' } };
  if (!outcome.ok) return { ended: couldNot({ of: 'run', problem: outcome.problem }) };
  const { report } = outcome;
  const file = basis.config?.file ?? join(report.root, configName);
  const { asked, all } = askable(selected(report, options.shown));
  const words = asking[speech.lang];
  if (all.length === 0) say(words.nothing, world);
  if (all.length > asked.length)
    say(words.outside(all.length - asked.length, slashed(relative(world.cwd, join(file, '..'))) || '.'), world);
  const book = openBook(file, basis.config?.text ?? null, world);
  const done = await world.shielded(() => askAll(asked, book, speech, world));
  if (done.answered > 0) say(words.saved(done.answered, slashed(relative(world.cwd, file))), world);
  if (done.end === 'quit') say(words.quit, world);
  if (done.ended !== null) return { ended: done.ended };
  if (asked.length > 0 && done.answered === 0) {
    say(words.allLater, world);
    return { ended: { kind: 'done' } };
  }
  return done.answered > 0 ? { ended: null, report: null, patch: null } : { ended: null, report, patch: () => outcome.patch().bytes };
}

/** The config as it grows. Each answer is on disk before the next question, so that nothing that ends the run loses one. */
type Book = { write(entries: readonly Entry[]): Ended | null };

/** `first`: the text before the first answer, null where there is no file yet. */
function openBook(file: string, first: string | null, world: World): Book {
  return {
    write(entries) {
      const text = recordDecisions(file, first ?? emptyConfig, entries);
      const saved = save(world.host, rootOf(world.cwd), file, text);
      return saved.ok ? null : couldNot({ of: 'unsaved', path: file, code: saved.code });
    },
  };
}

type Done = { readonly answered: number; readonly end: 'all' | 'quit' | 'stopped'; readonly ended: Ended | null };

/** One question after the other; `b` goes back to the one before, and takes its answer out of the config again. */
async function askAll(asked: readonly Asked[], book: Book, speech: Speech, world: World): Promise<Done> {
  const paper = paperFor(speech, world);
  const words = asking[speech.lang];
  const questions = asked.map(({ question }) => question);
  const queue = [...asked];
  const shown: number[] = [];
  const given = new Map<Asked, readonly Entry[]>();
  const entries = (): readonly Entry[] => [...given.values()].flat();
  const isOpen = ({ question }: Asked): boolean => !answers(entries(), question);
  const end = (how: Done['end'], ended: Ended | null): Done => ({ answered: queue.filter((one) => !isOpen(one)).length, end: how, ended });
  for (let at = 0; at < queue.length; ) {
    const one = queue[at];
    if (one === undefined || !isOpen(one)) {
      at++;
      continue;
    }
    world.stderr.write(showQuestion(one, questions.length, paper));
    const answer = await askOne(one, asked, speech, world);
    if (answer === 'interrupted') return end('stopped', { kind: 'interrupted' });
    if (answer === 'quit') return end('quit', { kind: 'done' });
    if (answer === 'later') {
      shown.push(at++);
      continue;
    }
    if (answer === 'apart') {
      queue.splice(at, 1, ...placesOf(one));
      continue;
    }
    if (answer === 'back') {
      const before = shown.pop();
      if (before === undefined) say(words.firstOne, world);
      else {
        at = before;
        const last = queue[at];
        if (last !== undefined && given.delete(last)) book.write(entries());
      }
      continue;
    }
    const before = new Set(queue.filter(isOpen));
    const alike = answer.all ? queue.filter((other) => other !== one && before.has(other) && isAlike(one, other, answer.value)) : [];
    const own = [one, ...alike].flatMap((other) =>
      entriesOf(other === one ? answer : { ...answer, paths: null }, other.question, questions),
    );
    given.set(one, own);
    const failed = book.write(entries());
    if (failed !== null) return end('stopped', failed);
    const together = queue.filter((other) => other !== one && before.has(other) && !isOpen(other)).map(({ question }) => question.number);
    if (together.length > 0) say(words.together([...new Set(together)]), world);
    shown.push(at++);
  }
  return end('all', null);
}

function isAlike(one: Asked, other: Asked, value: Asked['choices'][number]): boolean {
  return other.question.reason === one.question.reason && other.choices.includes(value);
}
