import type { Reporter } from './contract.js';
import { diff } from './diff.js';
import { json } from './json.js';
import { text } from './text/index.js';

export type { Context, Lang, MessageParts, Reporter } from './contract.js';
export { exitCode } from './exit-code.js';
export { merge } from './merge.js';
export { checklistText, deadlineText, evidenceText, message, problemText, skipText, titleText, todoText } from './message.js';
export { parseReport } from './parse.js';
export { oneLine, printable } from './printable.js';
export { redact } from './redact.js';

/** In the order in which help lists them; the first is the default. */
export const reporters: readonly Reporter[] = [text, diff, json];
