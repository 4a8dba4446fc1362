import { oneLine, printable } from '../lines/printable.js';
import type { Report } from '../model/index.js';
import type { Reporter } from './contract.js';
import { redacted } from './redacted.js';

/** The bytes as they are: whatever is done to them here, `git apply` would see. */
export const diff: Reporter = {
  name: 'diff',
  media: 'bytes',
  parts: null,
  render: (report, context) => context.patch?.() ?? new TextEncoder().encode(forReading(report)),
};

/** From JSON reports, whoever wrote them, whose hunks have neither line ends nor secrets: to read, not to apply. */
function forReading(report: Report): string {
  return redacted(report)
    .diff.map(({ file, hunks }) => `--- a/${oneLine(file)}\n+++ b/${oneLine(file)}\n${printable(hunks).trimEnd()}\n`)
    .join('');
}
