import { resolve } from 'node:path';
import { type Host, listRuns, placesAbove, type Run, type StatePlace, undo } from '../../edit/index.js';
import type { Given } from '../arguments.js';
import { couldNot, done, type Ended } from '../ended.js';
import type { Speech } from '../options.js';
import { progressFor } from '../progress.js';
import { say, tell } from '../say.js';
import { undoReport } from '../words/undo.js';
import type { World } from '../world.js';

/** The runs of one root. */
type Kept = StatePlace & { readonly runs: readonly Run[] };

/** Puts back what a run changed, or lists what could be. A number names the run, anything else a folder other than the working directory. */
export async function undoCommand(given: Given, speech: Speech, world: World): Promise<Ended> {
  const number = given.operands.find(isNumber) ?? null;
  const folder = given.operands.find((operand) => !isNumber(operand)) ?? '.';
  const [, second] = given.operands;
  if (second !== undefined && given.operands.filter(isNumber).length !== 1)
    return couldNot({ of: 'usage', problem: { kind: 'too-many', command: 'undo', operand: second } });
  if (world.host.lstat(resolve(world.cwd, folder)) === null)
    return couldNot({ of: 'run', problem: { kind: 'no-such-path', path: folder } });
  const kept = keptAbove(world.host, world.host.realpath(resolve(world.cwd, folder)));
  const words = undoReport[speech.lang];
  if (given.has('list')) {
    for (const { root, runs } of kept) for (const run of runs) tell(words.run(run, kept.length > 1 ? root : null), world);
    if (kept.length === 0) say(words.none, world);
    return done;
  }
  const place = placeFor(number, kept);
  if (place === null) return couldNot({ of: 'undo', problem: number === null ? { kind: 'no-run' } : { kind: 'unknown-run', run: number } });
  const progress = progressFor(speech, world);
  const undone = await world.shielded(() =>
    undo(
      { run: number, force: given.has('force') },
      { ...place, host: world.host },
      { signal: world.signal, onProgress: (at, all) => progress.onProgress('write', at, all) },
    ),
  );
  progress.end();
  if (!undone.ok) return couldNot({ of: 'undo', problem: undone.problem });
  for (const path of undone.restored) tell(words.restored(path), world);
  for (const path of undone.left) say(words.left(path), world);
  say(words.done(undone.run, undone.restored.length), world);
  const standing = place.runs.filter((run) => run.run !== undone.run && run.state === 'done');
  if (standing.length > 0 && !speech.quiet)
    for (const line of [words.others, ...standing.map((run) => `  ${words.run(run, null)}`)]) say(line, world);
  return done;
}

function isNumber(operand: string): boolean {
  return /^\d+$/.test(operand);
}

function keptAbove(host: Host, folder: string): readonly Kept[] {
  return placesAbove(host, folder)
    .map((place) => ({ ...place, runs: listRuns(host, place.stateDir) }))
    .filter(({ runs }) => runs.length > 0);
}

/** Of several roots with runs: the one with a run that was cut off, else the one with the latest that stands. */
function placeFor(number: string | null, kept: readonly Kept[]): Kept | null {
  if (number !== null) return kept.find(({ runs }) => runs.some(({ run }) => run === number)) ?? null;
  const cutOff = kept.find(({ runs }) => runs.some(({ state }) => state === 'unfinished'));
  const latest = ({ runs }: Kept) => runs.findLast(({ state }) => state !== 'undone')?.startedAt ?? '';
  return cutOff ?? [...kept].sort((a, b) => (latest(a) < latest(b) ? 1 : -1))[0] ?? null;
}
