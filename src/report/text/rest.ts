import { oneLine, printable } from '../../lines/printable.js';
import type { Report, ReportFinding } from '../../model/index.js';
import { openItems } from '../checklist.js';
import { byAction, byFile, compare, countBy } from '../groups.js';
import { checklistText } from '../message.js';
import { gitAdd } from '../next.js';
import { UNUSED_SHOWN } from '../unused.js';
import { padEnd, widthOf } from '../width.js';
import type { Page } from './page.js';
import { changeLines } from './place.js';

/** Rewrites by file; equal ones on one line with their line numbers. */
export function rewrites(report: Report, page: Page): string[] {
  const { ui } = page.words;
  const found = byAction(report, 'rewrite');
  if (found.length === 0) return [];
  const files = byFile(found);
  const lines = files.flatMap(({ file, items }) => {
    const pairs = new Map<string, Set<number>>();
    for (const item of items) {
      const pair = changeText(item, page);
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(item.line));
    }
    const count = items.length === 1 ? '' : `  ${ui.places(items.length)}`;
    return [
      `  ${page.ink.cyan(oneLine(file))}${count}`,
      ...[...pairs].flatMap(([pair, at]) => row(pair, `${ui.line} ${[...at].join(', ')}`, page)),
    ];
  });
  return [page.ink.bold(ui.rewritten[report.mode](files.length, found.length)), ...lines];
}

/** A change and its lines side by side, or, where the page is too narrow, below each other. */
function row(pair: string, where: string, page: Page): string[] {
  const whole = `      ${pair}  ${page.ink.dim(where)}`;
  if (page.fits(whole)) return [whole];
  return [...changeLines(pair, 6, page), ...page.prose(where, 10, 2).map(page.ink.dim)];
}

/** A library is no name that becomes another: its request gets a gateway. */
function changeText({ kind, found, replacement, reason }: ReportFinding, page: Page): string {
  if (kind === 'call') return page.words.reasons[reason].title;
  return `${page.ink.red(oneLine(found))} → ${page.ink.green(oneLine(replacement ?? '…'))}`;
}

/** Why the kept ones stay, counted by reason: nobody reads them one by one, but the sum must close. */
export function kept(report: Report, page: Page): string[] {
  const found = byAction(report, 'keep');
  if (found.length === 0) return [];
  const counts = countBy(found, ({ reason }) => page.words.reasons[reason].title);
  return [page.words.ui.kept(found.length), ...table([...counts].map(([title, count]) => [title, String(count)]))];
}

/** Tasks that no edit can do; the new files are one command. */
export function checklist(report: Report, page: Page): string[] {
  const items = openItems(report)
    .filter(({ what }) => what !== 'add-file')
    .flatMap((item) => [
      `  ☐ ${page.ink.bold(page.words.checklist[item.what].title)}`,
      ...page.prose(printable(checklistText(item, page.lang)), 6),
      ...(item.types.length === 0 ? [] : page.prose(item.types.map(oneLine).join(', '), 8)),
      ...(item.patch === null
        ? []
        : printable(item.patch)
            .trimEnd()
            .split('\n')
            .map((line) => (line === '' ? '' : `        ${page.ink.green(line)}`))),
    ]);
  const files = newFilesOf(report);
  const added =
    files.length === 0 ? [] : [`  ☐ ${page.ink.bold(page.words.ui.created)}`, `      ${gitAdd(files.map(oneLine), page.outside)}`];
  const open = [...items, ...added];
  return [...(open.length === 0 ? [] : [page.ink.bold(page.words.ui.checklist)]), ...open, ...ticked(report, page)];
}

/** Ticked items, one line each, with the reason. */
function ticked({ checklist: items }: Report, page: Page): string[] {
  return items.flatMap(({ what, done }) =>
    done === null ? [] : page.prose(oneLine(`☑ ${page.words.ui.label(page.words.checklist[what].title)}${done}`), 2, 4).map(page.ink.dim),
  );
}

/** As seen from the working directory, each once. */
export function newFilesOf({ created }: Report): readonly string[] {
  return [...new Set(created)];
}

/** Answers that decided more than one place: whoever wrote one of them sees how far it reaches. */
export function answered(report: Report, page: Page): string[] {
  const wide = report.answers.filter(({ places }) => places > 1);
  if (wide.length === 0) return [];
  const { ui } = page.words;
  const lines = wide.flatMap(({ file, line, value, places, files }) =>
    page.prose(`${oneLine(file)}:${line}  ${value}: ${ui.reaches(places, files)}`, 2, 4),
  );
  return [ui.answered, ...lines];
}

/** Answers that match nothing. */
export function unused(report: Report, page: Page): string[] {
  if (report.unused.length === 0) return [];
  const { ui } = page.words;
  const entries = report.unused
    .slice(0, UNUSED_SHOWN)
    .flatMap((entry) =>
      page.prose(`${oneLine(entry.file)}:${entry.line}  ${ui.label(page.words.unused[entry.what])}${oneLine(entry.text)}`, 2, 4),
    );
  const more = report.unused.length - UNUSED_SHOWN;
  if (more > 0) entries.push(...page.prose(ui.more(more), 2, 4));
  return [page.ink.bold(ui.unused), ...entries];
}

/** Files with tokens one by one, since they fail a check; the others by reason. */
export function skipped(report: Report, page: Page): string[] {
  if (report.skipped.length === 0) return [];
  const { words } = page;
  const urgent = report.skipped.filter((skip) => skip.tokens);
  const others = report.skipped.filter((skip) => !skip.tokens);
  const counts = countBy(others, ({ reason }) => words.skipped[reason]);
  return [
    words.ui.skipped(report.skipped.length),
    ...urgent.flatMap((skip) =>
      page.prose(
        `${oneLine(skip.file)}  ${words.skipped[skip.reason]}${skip.detail && ` (${oneLine(skip.detail)})`} · ${words.ui.skippedWithTokens}`,
        2,
        4,
      ),
    ),
    ...table([...counts].sort(([a], [b]) => compare(a, b)).map(([why, count]) => [why, String(count)])),
  ];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([label]) => widthOf(label)));
  return rows.map(([label, value]) => `  ${padEnd(label, width)}  ${value}`);
}
