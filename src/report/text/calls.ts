import type { Report, ReportCall } from '../../model/index.js';
import { byPlace, failing, knownRequests } from '../groups.js';
import { brokenText } from '../message.js';
import { oneLine } from '../printable.js';
import type { Page } from './page.js';

/** Places of requests that fail after the run: those that a choice breaks first, then those that fail today; and of how many everything is known. */
export function calls(report: Report, page: Page): string[] {
  const { ui } = page.words;
  const { worse, still, branches } = failing(report);
  const { known, all } = knownRequests(report);
  const blocks = [...listed(ui.worsened, worse, page), ...listed(ui.broken, still, page), ...listed(ui.brokenBranches, branches, page)];
  return [...blocks, ...(all === 0 ? [] : page.prose(ui.knownRequests(known, all), 0))];
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
