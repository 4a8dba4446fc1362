import { join, relative } from 'node:path';
import { knownLine, openFindings, renderBaseline, staleLines } from '../../config/index.js';
import { slashed } from '../../config/speakers.js';
import { rootOf } from '../../discover/paths/config-file.js';
import { save } from '../../edit/index.js';
import type { Given } from '../arguments.js';
import { baselineFile, prepareBasis, readBaseline } from '../basis.js';
import { couldNot, done, type Ended } from '../ended.js';
import type { Speech } from '../options.js';
import { judgingOf, pathsOf } from '../parse.js';
import { say } from '../say.js';
import { baselineReport } from '../words/baseline.js';
import type { World } from '../world.js';
import { run } from './migrate.js';

export const defaultBaseline = 'temu-codemod.baseline';

/** Writes down what a check would stop at today; where that has been done, takes out what is gone and adds nothing. */
export async function baselineCommand(given: Given, speech: Speech, world: World): Promise<Ended> {
  const judging = judgingOf(given, world);
  if (!judging.ok) return couldNot({ of: 'usage', problem: judging.problem });
  const paths = pathsOf(given);
  const prepared = await prepareBasis({ ...judging.value, paths, baseline: judging.value.baseline }, speech, world, false);
  if (!prepared.ok) return prepared.ended;
  const { basis } = prepared;
  const outcome = await run(
    {
      ...judging.value,
      paths,
      mode: 'check',
      showsDiff: false,
      staged: false,
      changed: null,
      shown: null,
      interactive: false,
      outputs: [],
      allowDirty: false,
    },
    basis,
    speech,
    world,
  );
  if (world.signal.aborted) return { kind: 'interrupted' };
  if (!outcome.ok) return couldNot({ of: 'run', problem: outcome.problem });
  const file = basis.baseline?.file ?? baselineFile(judging.value, basis.configs, world) ?? join(outcome.report.root, defaultBaseline);
  const found = openFindings(outcome.report).map(knownLine);
  // One that nothing names is a baseline all the same: what is new must not become known by itself.
  const there = basis.baseline ?? readBaseline(file, false);
  if (there !== null && 'kind' in there) return there;
  const gone = new Set(there === null ? [] : staleLines(there.known, outcome.report));
  const lines = there === null ? found : there.known.filter((line) => !gone.has(line));
  const saved = save(world.host, rootOf(world.cwd), file, renderBaseline(lines));
  const name = slashed(relative(world.cwd, file));
  if (!saved.ok) return couldNot({ of: 'unsaved', path: name, code: saved.code });
  const words = baselineReport[speech.lang];
  const { config } = basis;
  say(there === null ? words.written(name, lines.length) : words.pruned(name, gone.size, lines.length), world);
  if (baselineFile(judging.value, basis.configs, world) !== null) return done;
  if (config === null || judging.value.config !== null) {
    say(words.use(name), world);
    return done;
  }
  const { recordBaseline } = await import('../../config/record.js');
  const told = save(
    world.host,
    rootOf(world.cwd),
    config.file,
    recordBaseline(config.file, config.text, slashed(relative(config.folder, file))),
  );
  const configName = slashed(relative(world.cwd, config.file));
  if (!told.ok) return couldNot({ of: 'unsaved', path: configName, code: told.code });
  say(words.named(configName), world);
  return done;
}
