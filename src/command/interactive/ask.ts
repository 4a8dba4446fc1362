import type { Ruling } from '../../model/index.js';
import { at, oneLine } from '../../report/index.js';
import type { Speech } from '../options.js';
import { say } from '../say.js';
import { asking, letterOf } from '../words/interactive.js';
import type { World } from '../world.js';
import { type Answer, coverage } from './answers.js';
import type { Asked } from './questions.js';

export type Key = Answer | 'later' | 'quit' | 'interrupted' | 'back' | 'apart';

const placesNamed = 5;

/** One line typed at the terminal; null after Ctrl-C. */
async function typedAt(world: World, question: string): Promise<string | null> {
  return (await world.terminal?.ask(question)) ?? null;
}

/** Until a key is one of those that are offered. */
export async function askOne(asked: Asked, all: readonly Asked[], speech: Speech, world: World): Promise<Key> {
  const words = asking[speech.lang];
  for (let paths: string | null = null; ; ) {
    const typed = await typedAt(world, words.prompt);
    if (typed === null) return 'interrupted';
    const key = typed.trim().toLowerCase();
    if (key === '') return 'later';
    if (key === 'q') return 'quit';
    if (key === 'b') return 'back';
    if (key === 'p' && asked.question.findings.length > 1) return 'apart';
    if (key === 'e') {
      const chosen = await choosePaths(asked, all, paths, speech, world);
      if (chosen === 'interrupted') return chosen;
      paths = chosen ?? paths;
      continue;
    }
    const isForAll = /^a(?:ll)?\s*\S/.test(key);
    const value = choiceFor(isForAll ? key.replace(/^a(?:ll)?\s*/, '') : key, asked.choices, speech);
    if (value === null) {
      say(words.unknown(oneLine(typed)), world);
      continue;
    }
    const why = await typedAt(world, words.why);
    return why === null ? 'interrupted' : { value, paths, why: why.trim() || words.decided, all: isForAll };
  }
}

function choiceFor(key: string, choices: Asked['choices'], { lang }: Speech): Ruling['value'] | null {
  return choices.find((choice) => key === choice || key === letterOf(choice) || key === asking[lang].values[choice]) ?? null;
}

/** A glob in place of the question's own paths, taken only after it was shown what else it answers; null: it was not taken. */
async function choosePaths(
  { question }: Asked,
  all: readonly Asked[],
  before: string | null,
  { lang }: Speech,
  world: World,
): Promise<string | null | 'interrupted'> {
  const words = asking[lang];
  const offered = before ?? question.first.decisionPath ?? '';
  const typed = await typedAt(world, words.pattern(oneLine(offered)));
  if (typed === null) return 'interrupted';
  const paths = typed.trim() || offered;
  if (paths === '') return null;
  const questions = all.map((one) => one.question);
  const { own, more, left } = coverage(paths, question, questions);
  if (own === 0) {
    say(words.coversNothing, world);
    return null;
  }
  if (left.length > 0) say(words.leaves(left.map((finding) => oneLine(at(finding)))), world);
  if (more.length === 0) return paths;
  say(
    words.covers(
      more.slice(0, placesNamed).map((finding) => oneLine(at(finding))),
      more.length - placesNamed,
    ),
    world,
  );
  const taken = await typedAt(world, words.take);
  if (taken === null) return 'interrupted';
  return isYes(taken) ? paths : null;
}

export function isYes(typed: string): boolean {
  return /^\s*(y|yes|是|对|好)\s*$/i.test(typed);
}
