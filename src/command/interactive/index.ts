import { join, relative } from 'node:path';
import { configName, findConfigs, type Tick } from '../../config/index.js';
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
import { interview } from './interview.js';
import { askable } from './questions.js';
import { askTicks, nothingTicked, tickable } from './ticks.js';

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
  // Started above the repository, the run knows no config of its root by itself.
  const found = basis.config === null ? await findConfigs(report.root, null) : null;
  if (found !== null && !found.ok) return { ended: couldNot({ of: 'config', problems: found.problems }) };
  const config = basis.config ?? found?.near[0] ?? null;
  const file = config?.file ?? join(report.root, configName);
  const { asked, all } = askable(selected(report, options.shown));
  const words = asking[speech.lang];
  const items = tickable(report);
  if (all.length + items.length === 0) say(words.nothing, world);
  if (all.length > asked.length)
    say(words.outside(all.length - asked.length, slashed(relative(world.cwd, join(file, '..'))) || '.'), world);
  const book = openBook(file, config?.text ?? null, world);
  const done = await world.shielded(() => interview(asked, book, speech, world));
  const ticked = done.end === 'all' ? await world.shielded(() => askTicks(items, done.entries, book, speech, world)) : nothingTicked;
  const name = slashed(relative(world.cwd, file));
  if (done.answered > 0) say(words.saved(done.answered, name), world);
  if (ticked.ticks > 0) say(words.ticked(ticked.ticks, name), world);
  if (done.end === 'quit') say(words.quit, world);
  const ended = done.ended ?? ticked.ended;
  if (ended !== null) return { ended };
  if (asked.length > 0 && done.answered === 0) {
    say(ticked.ticks > 0 ? words.noneAnswered : words.allLater, world);
    return { ended: { kind: 'done' } };
  }
  return done.answered > 0 ? { ended: null, report: null, patch: null } : { ended: null, report, patch: () => outcome.patch().bytes };
}

/** The config as it grows. Each answer is on disk before the next question, so that nothing that ends the run loses one. */
export type Book = { write(entries: readonly (Entry | Tick)[]): Ended | null };

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
