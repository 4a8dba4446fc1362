import { printableJson, printableJsonParts } from '../lines/printable.js';
import type { Report } from '../model/index.js';
import type { Reporter } from './contract.js';
import { redacted } from './redacted.js';

/** Data for programs: the report itself, secrets out, every unprintable character as an escape. */
export const json: Reporter = {
  name: 'json',
  media: 'text',
  render: (report: Report) => printableJson(redacted(report)),
  parts: (report) => printableJsonParts(redacted(report)),
};
