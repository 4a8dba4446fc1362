import type { Report, ReportCall } from '../../model/index.js';
import { at, byAction, byFile, callsThatAre, compare, countBy } from '../groups.js';
import { checklistText } from '../message.js';
import { oneLine, printable } from '../printable.js';
import { padEnd, widthOf } from '../width.js';
import type { Page } from './page.js';

/** Requests that fail after the run, and how many cannot be told. */
export function calls(report: Report, page: Page): string[] {
  const { ui } = page.words;
  const broken = callsThatAre(report, 'broken');
  const unknown = callsThatAre(report, 'unknown').length;
  if (broken.length === 0) return unknown === 0 ? [] : [ui.unknownCalls(unknown)];
  return [
    page.ink.bold(page.ink.red(ui.broken(broken.length))),
    ...broken.flatMap((call) => [`  ${page.ink.cyan(oneLine(at(call)))}`, ...page.prose(brokenText(call, page), 6)]),
    ...(unknown === 0 ? [] : [ui.unknownCalls(unknown)]),
  ];
}

function brokenText(call: ReportCall, page: Page): string {
  const { gateway, required, ui } = page.words;
  const type = oneLine(call.type ?? ui.noType);
  if (call.gateway === call.required) return ui.brokenOff({ type, gateway: gateway[call.gateway] });
  return ui.brokenWhy({ type, gateway: gateway[call.gateway], required: required[call.required] });
}

/** Rewrites by file; equal ones on one line with their line numbers. */
export function rewrites(report: Report, page: Page): string[] {
  const { ui } = page.words;
  const found = byAction(report, 'rewrite');
  if (found.length === 0) return [];
  const files = byFile(found);
  const lines = files.flatMap(({ file, items }) => {
    const pairs = new Map<string, number[]>();
    for (const item of items) {
      const pair = `${page.ink.red(oneLine(item.found))} → ${page.ink.green(oneLine(item.replacement ?? '…'))}`;
      pairs.set(pair, [...(pairs.get(pair) ?? []), item.line]);
    }
    const count = items.length === 1 ? '' : `  ${ui.places(items.length)}`;
    return [
      `  ${page.ink.cyan(oneLine(file))}${count}`,
      ...[...pairs].map(([pair, at]) => `      ${pair}  ${page.ink.dim(`${ui.line} ${at.join(', ')}`)}`),
    ];
  });
  return [page.ink.bold(ui.rewritten[report.mode](files.length, found.length)), ...lines];
}

/** Why the kept ones stay, counted by reason: nobody reads them one by one, but the sum must close. */
export function kept(report: Report, page: Page): string[] {
  const found = byAction(report, 'keep');
  if (found.length === 0) return [];
  const counts = countBy(found, ({ reason }) => page.words.reasons[reason].title);
  return [page.words.ui.kept(found.length), ...table([...counts].map(([title, count]) => [title, String(count)]))];
}

export function checklist(report: Report, page: Page): string[] {
  if (report.checklist.length === 0) return [];
  const items = report.checklist.flatMap((item) => [
    `  ☐ ${page.ink.bold(page.words.checklist[item.what].title)}`,
    ...page.prose(printable(checklistText(item, page.context.lang)), 6),
    ...item.types.map((type) => `        ${oneLine(type)}`),
    ...(item.patch === null
      ? []
      : printable(item.patch)
          .trimEnd()
          .split('\n')
          .map((line) => (line === '' ? '' : `        ${page.ink.green(line)}`))),
  ]);
  return [page.ink.bold(page.words.ui.checklist), ...items];
}

export function created(report: Report, page: Page): string[] {
  if (report.created.length === 0) return [];
  return [page.ink.bold(page.words.ui.created), ...report.created.map((path) => `  git add ${oneLine(path)}`)];
}

export function unused(report: Report, page: Page): string[] {
  if (report.unused.length === 0) return [];
  const entries = report.unused.flatMap((entry) =>
    page.prose(`${oneLine(entry.file)}:${entry.line}  ${page.words.ui.label(page.words.unused[entry.what])}${oneLine(entry.text)}`, 2, 4),
  );
  return [page.ink.bold(page.words.ui.unused), ...entries];
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
