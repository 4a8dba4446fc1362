import { oneLine } from '../../lines/printable.js';
import type { Report, ReportCall } from '../../model/index.js';
import { at, byPlace, failing, hiddenRequests } from '../groups.js';
import { brokenText } from '../message.js';
import type { Page } from './page.js';

/* Places below one cause. */
const SHOWN = 3;

/** Places of requests that fail after the run, and of how many everything is known. */
export function calls(report: Report, page: Page): string[] {
  return [...failingCalls(report, page), ...share(report, page)];
}

/** Places of requests that fail after the run: those that a choice breaks first, then those that fail today. */
export function failingCalls(report: Report, page: Page): string[] {
  const { ui } = page.words;
  const { worse, still, branches } = failing(report);
  return [...listed(ui.worsened, worse, page), ...listed(ui.broken, still, page), ...listed(ui.brokenBranches, branches, page)];
}

/** Of how many requests everything is known, and where the others stand. */
function share(report: Report, page: Page): string[] {
  const { ui, hidden } = page.words;
  const { found, known, routed, isCut } = report.requests;
  if (found === 0) return isCut ? page.prose(ui.cut, 0) : [];
  return [
    ...page.prose(ui.knownRequests(known, routed, found), 0),
    ...hiddenRequests(report).flatMap(([why, calls]) => [
      ...page.prose(`${ui.label(hidden[why])}${calls.length}`, 2, 2),
      ...calls.slice(0, SHOWN).map((call) => page.code(oneLine(`${at(call)}${call.hidden?.detail ? `  ${call.hidden.detail}` : ''}`), 6)),
      ...(calls.length > SHOWN ? page.prose(ui.more(calls.length - SHOWN), 6) : []),
    ]),
    ...(isCut ? page.prose(ui.cut, 0) : []),
  ];
}

function listed(title: (count: number) => string, found: readonly ReportCall[], page: Page): string[] {
  const places = byPlace(found);
  if (places.length === 0) return [];
  return [
    ...page.prose(title(places.length), 0, 2).map((line) => page.ink.bold(page.ink.red(line))),
    ...places.flatMap(({ place, calls: here }) => [
      `  ${page.ink.cyan(oneLine(place))}`,
      ...here.flatMap((call) => page.prose(oneLine(brokenText(call, page.lang)), 6)),
    ]),
  ];
}
