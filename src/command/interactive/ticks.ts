import type { Tick, Ticked } from '../../config/index.js';
import type { ChecklistItem, Report } from '../../model/index.js';
import { checklistText, type Entry, fileOf, oneLine, openItems, pasted, redact } from '../../report/index.js';
import type { Ended } from '../ended.js';
import type { Speech } from '../options.js';
import { say } from '../say.js';
import { asking } from '../words/interactive.js';
import type { World } from '../world.js';
import type { Book } from './index.js';
import { paperFor } from './show.js';

/** `ended` null: all was asked. */
type TicksAsked = { readonly ticks: number; readonly ended: Ended | null };
type Item = ChecklistItem & { readonly what: Ticked };

export const nothingTicked: TicksAsked = { ticks: 0, ended: null };

/**
 * Items of the checklist that a person does elsewhere, and may have done: a token that is picked by type wants the router beside it, which is not
 * there before the run has written.
 */
export function tickable(report: Report): readonly Item[] {
  const routed = new Set(report.findings.flatMap(({ file, kind, action }) => (kind === 'call' && action === 'rewrite' ? [file] : [])));
  return openItems(report).flatMap(({ what, ...item }) =>
    what === 'add-file' || (what === 'token-by-type' && routed.has(fileOf(item.where))) ? [] : [{ ...item, what }],
  );
}

/** Asks of each item whether it is done, and records the ones that are behind the answers; one step back takes the last tick out of the config again. */
export async function askTicks(
  items: readonly Item[],
  answers: readonly Entry[],
  book: Book,
  speech: Speech,
  world: World,
): Promise<TicksAsked> {
  const words = asking[speech.lang];
  const said: (Tick | 'later')[] = [];
  const ticks = (): readonly Tick[] => said.filter((one) => one !== 'later');
  const end = (ended: Ended | null): TicksAsked => ({ ticks: ticks().length, ended });
  for (let item = items[0]; item !== undefined; item = items[said.length]) {
    say(itemText(item, speech, world), world);
    const key = await keyFor(speech, world);
    if (key === 'interrupted') return end({ kind: 'interrupted' });
    if (key === 'rest later') return end(null);
    if (key === 'back') {
      const failed = stepBack(said, () => book.write([...answers, ...ticks()]), speech, world);
      if (failed !== null) return end(failed);
      continue;
    }
    if (key === 'later') {
      said.push(key);
      continue;
    }
    const why = (await world.terminal?.ask(words.why)) ?? null;
    if (why === null) return end({ kind: 'interrupted' });
    said.push(tickOf(item, why.trim() || words.decided));
    const failed = book.write([...answers, ...ticks()]);
    if (failed !== null) return end(failed);
  }
  return end(null);
}

function stepBack(said: (Tick | 'later')[], write: () => Ended | null, { lang }: Speech, world: World): Ended | null {
  const last = said.pop();
  if (last === undefined) say(asking[lang].firstItem, world);
  return last === undefined || last === 'later' ? null : write();
}

/** Types that come to the item later are not done with it. */
function tickOf({ what, id, types }: Item, why: string): Tick {
  return { what, id: what === 'token-by-type' ? id : null, path: null, types: types.length === 0 ? null : types, why };
}

async function keyFor({ lang }: Speech, world: World): Promise<'done' | 'later' | 'back' | 'rest later' | 'interrupted'> {
  for (;;) {
    const typed = (await world.terminal?.ask(asking[lang].prompt)) ?? null;
    if (typed === null) return 'interrupted';
    const key = typed.trim().toLowerCase();
    if (key === '') return 'later';
    if (key === 'q') return 'rest later';
    if (key === 'b') return 'back';
    if (key === 'd') return 'done';
    say(asking[lang].unknown(oneLine(typed)), world);
  }
}

function itemText(item: Item, speech: Speech, world: World): string {
  const { page, words } = paperFor(speech, world);
  return [
    '',
    ...page.prose(`☐ ${page.words.checklist[item.what].title}`, 0, 2),
    ...page.prose(oneLine(checklistText(item, speech.lang)), 2),
    ...(item.types.length === 0 ? [] : page.prose(item.types.map(oneLine).join(', '), 4)),
    ...(item.patch === null ? [] : pasted(redact(item.patch), page)),
    '',
    ...page.prose(words.tick, 2, 4),
    '',
  ].join('\n');
}
