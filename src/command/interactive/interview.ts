import type { Entry } from '../../report/index.js';
import type { Ended } from '../ended.js';
import type { Speech } from '../options.js';
import { say } from '../say.js';
import { asking } from '../words/interactive.js';
import type { World } from '../world.js';
import { type Answer, answers, entriesOf } from './answers.js';
import { askOne } from './ask.js';
import type { Book } from './index.js';
import { type Asked, placesOf } from './questions.js';
import { paperFor, showQuestion } from './show.js';

/** `answered`: questions that the config answers now. `ended` null: all was asked. */
export type Interviewed = {
  readonly answered: number;
  readonly entries: readonly Entry[];
  readonly end: 'all' | 'quit' | 'stopped';
  readonly ended: Ended | null;
};

/** State of an interview: the questions in order, those shown so far, and the config entries of each answer. */
type State = {
  readonly queue: Asked[];
  readonly shown: number[];
  readonly given: Map<Asked, readonly Entry[]>;
  at: number;
};

/** One question after the other; one step back takes the last answer out of the config again. */
export async function interview(asked: readonly Asked[], book: Book, speech: Speech, world: World): Promise<Interviewed> {
  const paper = paperFor(speech, world);
  const state: State = { queue: [...asked], shown: [], given: new Map(), at: 0 };
  const end = (how: Interviewed['end'], ended: Ended | null): Interviewed => ({
    answered: state.queue.filter((one) => !isOpen(one, state)).length,
    entries: entriesIn(state),
    end: how,
    ended,
  });
  for (let one = nextOf(state); one !== null; one = nextOf(state)) {
    const before = state.queue[state.shown.at(-1) ?? -1] ?? null;
    world.stderr.write(showQuestion(one, before, asked.length, paper));
    const answer = await askOne(one, asked, speech, world);
    if (answer === 'interrupted') return end('stopped', { kind: 'interrupted' });
    if (answer === 'quit') return end('quit', { kind: 'done' });
    if (answer === 'apart') state.queue.splice(state.at, 1, ...placesOf(one));
    else if (answer === 'later') state.shown.push(state.at++);
    else {
      const failed = answer === 'back' ? stepBack(state, book, speech, world) : take(answer, one, asked, state, book, speech, world);
      if (failed !== null) return end('stopped', failed);
    }
  }
  return end('all', null);
}

/** The next question that no answer has reached; null where none is left. */
function nextOf(state: State): Asked | null {
  for (; state.at < state.queue.length; state.at++) {
    const one = state.queue[state.at];
    if (one !== undefined && isOpen(one, state)) return one;
  }
  return null;
}

function entriesIn({ given }: State): readonly Entry[] {
  return [...given.values()].flat();
}

function isOpen({ question }: Asked, state: State): boolean {
  return !answers(entriesIn(state), question);
}

function stepBack(state: State, book: Book, speech: Speech, world: World): Ended | null {
  const before = state.shown.pop();
  if (before === undefined) {
    say(asking[speech.lang].firstOne, world);
    return null;
  }
  state.at = before;
  const last = state.queue[before];
  return last !== undefined && state.given.delete(last) ? book.write(entriesIn(state)) : null;
}

/** Writes an answer down, with the same one to all of its kind where that was asked for, and says what else it has answered. */
function take(answer: Answer, one: Asked, asked: readonly Asked[], state: State, book: Book, speech: Speech, world: World): Ended | null {
  const open = state.queue.filter((other) => other !== one && isOpen(other, state));
  const alike = answer.all ? open.filter((other) => isAlike(one, other, answer.value)) : [];
  const questions = asked.map(({ question }) => question);
  const own = [one, ...alike].flatMap((other) => entriesOf(other === one ? answer : { ...answer, paths: null }, other.question, questions));
  state.given.set(one, own);
  const failed = book.write(entriesIn(state));
  if (failed !== null) return failed;
  const together = open.filter((other) => !isOpen(other, state)).map(({ question }) => question.number);
  if (together.length > 0) say(asking[speech.lang].together([...new Set(together)]), world);
  state.shown.push(state.at++);
  return null;
}

function isAlike(one: Asked, other: Asked, value: Answer['value']): boolean {
  return other.question.reason === one.question.reason && other.choices.includes(value);
}
