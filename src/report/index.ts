export { oneLine, printable } from '../lines/printable.js';
export { redact, secretLines } from '../secrets/redact.js';
export { fileOf, openItems } from './checklist.js';
export type { Context, Lang, LaterReporter, MessageParts, Reporter } from './contract.js';
export { choicesOf, type Entry, entriesFor, globFor } from './decisions.js';
export { exitCode } from './exit-code.js';
export { stepSummary } from './github.js';
export { at, byAction, callsThatAre, type Group, namesOf, type Question, questionsIn, worsened } from './groups.js';
export { merge } from './merge.js';
export {
  checklistText,
  deadlineText,
  effectText,
  evidenceText,
  message,
  messageBelow,
  problemText,
  skipText,
  subjectText,
  titleText,
  todoText,
} from './message.js';
export { parseReport } from './parse.js';
export { pasteFor } from './pastes.js';
export { reporters } from './reporters.js';
export { openPage, type Page } from './text/page.js';
export { changeLines, commonProofs, pasted, proofsOf } from './text/place.js';
export { sentencesOf, without } from './text/sentences.js';
