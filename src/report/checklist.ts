import { showPaths } from '../base/shown-edits.js';
import { sha256 } from '../lines/digest.js';
import type { ChecklistItem, ToDo } from '../model/index.js';
import type { Here } from './here.js';

/** The tick of an item of the checklist: why it is done, and for which types, null for all. `path`: the file that the item is about. */
export type Ticks = (item: {
  readonly what: ToDo['what'];
  readonly id: string;
  readonly path: string | null;
}) => readonly { readonly types: readonly string[] | null; readonly why: string }[];

/** The items as a report has them: those that are open, and of those that are ticked the part that is. */
export function checklistOf(
  items: readonly ToDo[],
  ticksAbout: Ticks,
  show: (path: string) => string,
  lineNow: Here['lineNow'],
): readonly ChecklistItem[] {
  const equals = new Map<string, number>();
  return items.flatMap(({ essence, ...item }) => {
    const path = isPlaced(item) ? fileOf(item.where) : null;
    const key = [item.what, path ?? item.where, essence].join('\0');
    const nth = equals.get(key) ?? 0;
    equals.set(key, nth + 1);
    const id = sha256(`${key}\0${nth}`).slice(0, 16);
    const where = path === null ? item.where : show(whereNow(item.where, path, lineNow));
    const patch = item.patch === null ? null : showPaths(item.patch, show);
    return ticked({ ...item, id, where, patch, done: null }, ticksAbout({ what: item.what, id, path }));
  });
}

/** Lines to paste count what the run itself writes, the place that they are for does not. */
function whereNow(where: string, path: string, lineNow: Here['lineNow']): string {
  const line = /:(\d+)$/.exec(where)?.[1];
  return line === undefined ? where : `${path}:${lineNow(path, Number(line))}`;
}

/** An item of several types is done for some of them, and stays open for the others. */
function ticked(item: ChecklistItem, ticks: ReturnType<Ticks>): readonly ChecklistItem[] {
  const [first] = ticks;
  if (first === undefined) return [item];
  const isDone = (type: string): boolean => ticks.some(({ types }) => types === null || types.includes(type));
  const open = item.types.filter((type) => !isDone(type));
  if (item.types.length > 0 && open.length === item.types.length) return [item];
  const done = { ...item, types: item.types.filter(isDone), patch: null, done: first.why };
  return open.length === 0 ? [done] : [{ ...item, types: open }, done];
}

/** Items about a place in the code; the others name a page or an interface. */
export function isPlaced({ what }: Pick<ToDo, 'what'>): boolean {
  return what !== 'grant-token' && what !== 'check-token';
}

/** `src/client.ts:12` → `src/client.ts` */
export function fileOf(where: string): string {
  return where.replace(/:\d+$/, '');
}

/** The items that are still to be done. */
export function openItems({ checklist }: { readonly checklist: readonly ChecklistItem[] }): readonly ChecklistItem[] {
  return checklist.filter(({ done }) => done === null);
}
