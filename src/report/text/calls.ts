import type { Report, ReportCall } from '../../model/index.js';
import { at, brokenBranches, callsThatAre, knownRequests, worsened } from '../groups.js';
import { brokenText } from '../message.js';
import { oneLine } from '../printable.js';
import type { Page } from './page.js';

/** Requests that fail after the run: those that a choice breaks first, then those that fail today; and of how many everything is known. */
export function calls(report: Report, page: Page): string[] {
  const { ui } = page.words;
  const worse = worsened(report);
  const still = callsThatAre(report, 'broken').filter((call) => !worse.includes(call));
  const branches = brokenBranches(report);
  const { known, all } = knownRequests(report);
  const blocks = [
    ...listed(ui.worsened(worse.length), worse, page),
    ...listed(ui.broken(still.length), still, page),
    ...listed(ui.brokenBranches(branches.length), branches, page),
  ];
  return [...blocks, ...(all === 0 ? [] : page.prose(ui.knownRequests(known, all), 0))];
}

function listed(title: string, found: readonly ReportCall[], page: Page): string[] {
  if (found.length === 0) return [];
  return [
    ...page.prose(title, 0, 2).map((line) => page.ink.bold(page.ink.red(line))),
    ...found.flatMap((call) => [`  ${page.ink.cyan(oneLine(at(call)))}`, ...page.prose(oneLine(brokenText(call, page.lang)), 6)]),
  ];
}
