import { builtIn } from '../catalogue/index.js';
import type { Announcement, Report } from '../model/index.js';
import { type Lang, reporters } from '../report/index.js';
import { givenReport } from './given-report.js';

/** `text`, `diff`, `json`, `sarif`, `github`, `gitlab`, `junit`, `markdown`, `html`. */
export type ReportFormat = string;

export type RenderInput = {
  readonly format: ReportFormat;
  /** English by default. */
  readonly lang?: Lang;
  readonly color?: boolean;
  /** Columns; never wraps by default. */
  readonly width?: number;
  /** The exact diff that the run answered; without it `diff` is made from the report. */
  readonly patch?: Uint8Array;
  readonly announcements?: readonly Announcement[];
};

/** A report in one of the formats. Throws where there is no such format, or the report is none. */
export async function render(report: Report, input: RenderInput): Promise<string | Uint8Array> {
  const { format, patch: given } = optionsOf(input);
  const reporter = reporters.find(({ name }) => name === format);
  if (!reporter) throw new Error(`no format ${format}; there are ${reporters.map(({ name }) => name).join(', ')}`);
  return reporter.render(givenReport(report, 'render'), {
    lang: input.lang ?? 'en',
    color: input.color ?? false,
    width: input.width ?? Number.POSITIVE_INFINITY,
    patch: given === undefined ? null : () => given,
    announcements: input.announcements ?? builtIn(),
    command: { program: 'npx temu-codemod', argv: [], undoFrom: null },
    outside: null,
    stdoutIsDiff: false,
    commit: null,
    beyond: { findings: false, requests: false },
  });
}

/** Programs without types can leave the format out. */
function optionsOf(input: RenderInput): RenderInput {
  const value: unknown = input;
  if (typeof value === 'object' && value !== null) return input;
  throw new TypeError("render: a format is expected: render(report, { format: 'text' })");
}
