import { rootOf } from '../../discover/paths/config-file.js';
import { listRuns, type Run, stateDirOf, undo } from '../../edit/index.js';
import type { Given } from '../arguments.js';
import { couldNot, done, type Ended } from '../ended.js';
import type { Speech } from '../options.js';
import { progressFor } from '../progress.js';
import { say, tell } from '../say.js';
import { undoReport } from '../words/undo.js';
import type { World } from '../world.js';

/** Puts back what a run changed, or lists what could be. */
export async function undoCommand(given: Given, speech: Speech, world: World): Promise<Ended> {
  const root = rootOf(world.host.realpath(world.cwd));
  const stateDir = stateDirOf(root);
  const runs = listRuns(world.host, stateDir);
  const words = undoReport[speech.lang];
  if (given.has('list')) {
    for (const run of runs) tell(words.run(run), world);
    if (runs.length === 0) say(words.none, world);
    return done;
  }
  if (runs.length === 0) return couldNot({ of: 'undo', problem: { kind: 'no-run' } });
  const progress = progressFor(speech, world);
  const undone = await world.shielded(() =>
    undo(
      { run: given.operands[0] ?? null, force: given.has('force') },
      { root, stateDir, host: world.host },
      { signal: world.signal, onProgress: (at, all) => progress.onProgress('write', at, all) },
    ),
  );
  progress.end();
  if (!undone.ok) return couldNot({ of: 'undo', problem: undone.problem });
  for (const path of undone.restored) tell(words.restored(path), world);
  for (const path of undone.left) say(words.left(path), world);
  say(words.done(undone.run, undone.restored.length), world);
  const standing = runs.filter((run) => run.run !== undone.run && run.state === 'done');
  if (standing.length > 0 && !speech.quiet)
    for (const line of [words.others, ...standing.map((run: Run) => `  ${words.run(run)}`)]) say(line, world);
  return done;
}
