import type { Report } from '../../model/index.js';
import { at, oneLine, worsened } from '../../report/index.js';
import type { Speech } from '../options.js';
import { say } from '../say.js';
import { asking } from '../words/interactive.js';
import type { World } from '../world.js';
import { isYes } from './ask.js';

const shown = 12;

/** Shows the files that a run would write and asks once more; 'nothing': there are none. */
export async function confirmed(
  report: Report,
  patch: () => Uint8Array,
  speech: Speech,
  world: World,
): Promise<'yes' | 'no' | 'nothing' | 'interrupted'> {
  const words = asking[speech.lang];
  const files = new Map<string, number>();
  for (const { action, file } of report.findings) if (action === 'rewrite') files.set(file, (files.get(file) ?? 0) + 1);
  if (files.size + report.created.length === 0) return 'nothing';
  const places = [...files.values()].reduce((sum, count) => sum + count, 0);
  say(words.plan(places, files.size), world);
  for (const [file, count] of files) say(words.planFile(oneLine(file), count), world);
  for (const file of report.created) say(words.planNew(oneLine(file)), world);
  const worse = worsened(report);
  if (worse.length > 0) say(words.breaks(worse.length), world);
  for (const call of worse.slice(0, shown)) say(`  ${oneLine(at(call))}  ${oneLine(call.type ?? '')}`, world);
  for (;;) {
    const typed = (await world.terminal?.ask(words.confirm)) ?? null;
    if (typed === null) return 'interrupted';
    if (typed.trim().toLowerCase() !== 'd') return isYes(typed) ? 'yes' : 'no';
    say(new TextDecoder().decode(patch()), world);
  }
}
