import picocolors from 'picocolors';
import { deadlineText, oneLine, printable, redact, titleText, todoText } from '../../report/index.js';
import type { Speech } from '../options.js';
import { asking } from '../words/interactive.js';
import type { Question } from './questions.js';

/** The code, the question and the proposals of one review, as it stands above the prompt. */
export function showQuestion({ first, findings }: Question, number: number, all: number, speech: Speech): string {
  const ink = picocolors.createColors(speech.color.stderr);
  const words = asking[speech.lang];
  const day = deadlineText(first, speech.lang);
  const todo = todoText(first.reason, speech.lang);
  return [
    '',
    ink.bold(`[${number}/${all}] ${titleText(first.reason, speech.lang)}`) + (day === '' ? '' : `  ${ink.yellow(day)}`),
    `${ink.cyan(oneLine(`${first.file}:${first.line}:${first.column}`))}${findings.length === 1 ? '' : `  ${words.more(findings.length - 1)}`}`,
    ...code(first, ink),
    printable(first.message),
    ...(todo === '' ? [] : [ink.dim(todo)]),
    ...first.proposals.flatMap(({ label, edits: [edit], paste }) => {
      if (edit) return [`  ${oneLine(label)}: ${ink.red(oneLine(redact(edit.before)))} → ${ink.green(oneLine(redact(edit.after)))}`];
      return paste === null ? [`  ${oneLine(label)}: ${ink.dim(words.asItIs)}`] : [`  ${oneLine(label)}:`, ...indented(printable(paste))];
    }),
    '',
  ].join('\n');
}

function code({ snippet, snippetLine, line }: Question['first'], ink: ReturnType<typeof picocolors.createColors>): readonly string[] {
  return printable(snippet)
    .split('\n')
    .map((text, i) => {
      const number = String(snippetLine + i).padStart(5);
      return snippetLine + i === line ? ink.bold(`${number} > ${text}`) : ink.dim(`${number}   ${text}`);
    });
}

function indented(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`);
}
