import { createHash } from 'node:crypto';
import type { Report } from '../../model/index.js';
import type { Context } from '../contract.js';
import { redacted } from '../redacted.js';
import { wordingOf } from '../wording/index.js';
import type { Wording } from '../wording/wording.js';
import { decide, questionsOf } from './decide.js';
import { diffs } from './diffs.js';
import { html, type Markup } from './markup.js';
import { now } from './now.js';
import { calls, checklist, foot, kept, rewrites, skipped } from './rest.js';
import { script } from './script.js';
import { style } from './style.js';

/** The whole page: nothing outside it is ever asked for, and only its own style and script may run. */
export function page(whole: Report, context: Context): string {
  const report = redacted(whole);
  const words = wordingOf(context.lang);
  const policy = `default-src 'none'; style-src '${sha256(style)}'; script-src '${sha256(script)}'; base-uri 'none'; form-action 'none'`;
  const questions = questionsOf(report);
  const sections = [
    { id: 'decide', body: decide(questions, context, words) },
    { id: 'calls', body: calls(report, words) },
    { id: 'rewrites', body: rewrites(report, context, words) },
    { id: 'diffs', body: diffs(report, words) },
    { id: 'checklist', body: checklist(report, questions, context, words) },
    { id: 'kept', body: kept(report, words) },
    { id: 'skipped', body: skipped(report, words) },
  ] as const;
  const shown = sections.filter(({ body }) => body !== null);
  const links = shown.map(({ id }) => html`<a href="#${id}">${words.ui.short[id]}</a>`);
  return html`<!doctype html>
<html lang="${context.lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${raw(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="temu-codemod"><title>${words.ui.title} · ${report.asOf}</title><style>${raw(style)}</style></head>
<body>${now(report, questions, context, words)}
<nav aria-label="${words.ui.title}"><div>${links}${filter(report, words)}</div></nav>
<main>${shown.map(({ body }) => html`${body}`)}
${foot(report, words)}</main>
<script>${raw(script)}</script></body></html>
`.markup;
}

/** For this folder's own constants alone. */
function raw(markup: string): Markup {
  return { markup };
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Hidden until the script shows it: without scripts it could do nothing. */
function filter(report: Report, words: Wording): Markup {
  const reasons = [...new Set(report.findings.map(({ reason }) => reason))].map(
    (reason) => html`<option value="${reason}">${words.reasons[reason].title}</option>`,
  );
  const days = (['off', 'soon', 'later'] as const).map(
    (deadline) => html`<option value="${deadline}">${words.deadlineCount[deadline]}</option>`,
  );
  const { all, reason, deadline, file } = words.ui;
  return html`<form class="filter" hidden><select aria-label="${reason}"><option value="">${words.ui.label(reason)}${all}</option>${reasons}</select><select aria-label="${deadline}"><option value="">${words.ui.label(deadline)}${all}</option>${days}<option value="none">${words.noDeadline}</option></select><input type="search" placeholder="${file}" aria-label="${file}"><button type="reset">${words.ui.clear}</button><output></output></form>`;
}
