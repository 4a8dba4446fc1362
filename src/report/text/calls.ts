import type { Report, ReportCall } from '../../model/index.js';
import { at, brokenBranches, callsThatAre, knownRequests, worsened } from '../groups.js';
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
    ...found.flatMap((call) => [`  ${page.ink.cyan(oneLine(at(call)))}`, ...page.prose(brokenText(call, page), 6)]),
  ];
}

function brokenText(call: ReportCall, page: Page): string {
  const { gateway, required, ui } = page.words;
  const type = oneLine(call.type ?? ui.noType);
  if (call.gateway === call.required) return ui.brokenOff({ type, gateway: gateway[call.gateway] });
  return ui.brokenWhy({ type, gateway: gateway[call.gateway], required: required[call.required] });
}
