import type { Reporter } from './contract.js';
import { diff } from './diff.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html/index.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown/index.js';
import { sarif } from './sarif.js';
import { text } from './text/index.js';

export type { Context, Lang, MessageParts, Reporter } from './contract.js';
export { choicesOf, globFor } from './decisions.js';
export { exitCode } from './exit-code.js';
export { stepSummary } from './github.js';
export { merge } from './merge.js';
export { checklistText, deadlineText, evidenceText, message, problemText, skipText, titleText, todoText } from './message.js';
export { parseReport } from './parse.js';
export { oneLine, printable } from './printable.js';
export { redact, secretLines } from './redact.js';

/** In the order in which help lists them; the first is the default. */
export const reporters: readonly Reporter[] = [text, diff, json, sarif, github, gitlab, junit, markdown, html];
