import type { Reason, Report } from '../../model/index.js';
import { openItems } from '../checklist.js';
import type { Context } from '../contract.js';
import { byAction, byPlace, callsThatAre, deadlines, type Group } from '../groups.js';
import { type NextStep, nextSteps } from '../next.js';
import type { Wording } from '../wording/wording.js';
import type { Questions } from './decide.js';
import { html, type Markup, when } from './markup.js';
import { row, table } from './table.js';

/** The first screen: how it stands by deadline, and what to do now, in order. */
export function now(report: Report, questions: Questions, context: Context, words: Wording): Markup {
  const counts = deadlines(report);
  const broken = byPlace(callsThatAre(report, 'broken')).length;
  const tiles = [
    tile(questions.groups.length, words.ui.decisionsDue, questions.groups.length === 0 ? '' : 'due'),
    ...(['off', 'soon', 'later'] as const).map((deadline) => tile(counts[deadline], words.deadlineCount[deadline], deadline)),
    tile(broken, words.ui.brokenRequests, 'broken'),
  ];
  const steps = stepsOf(report, questions, context, words);
  return html`<header><div><h1>${words.ui.title}</h1><p class="soft"><code>${report.root.split('/').at(-1) ?? ''}</code> · ${words.mode[report.mode]} · ${words.ui.asOf(report.asOf)}</p>
<div class="tiles">${tiles}</div><p class="sum">${words.ui.sum(report.summary)}</p>
<h2 class="now">${words.ui.now}</h2>${steps.length === 0 ? html`<p>${words.ui.nextNothing}</p>` : html`<ol class="steps">${steps}</ol>`}</div></header>`;
}

function tile(count: number, name: string, kind: string): Markup {
  return html`<div class="tile ${kind} ${count === 0 ? 'zero' : ''}"><b>${count}</b><span>${name}</span></div>`;
}

function stepsOf(report: Report, questions: Questions, context: Context, words: Wording): readonly Markup[] {
  const { ui } = words;
  const places = questions.groups.reduce((sum, group) => sum + group.findings.length, 0);
  const broken = byPlace(callsThatAre(report, 'broken')).length;
  const todo = openItems(report).length + report.created.length;
  const rewrites = byAction(report, 'rewrite').length;
  const commands = nextSteps(report, context, words);
  const answer = commands.filter(({ kind }) => kind === 'answer').map(shownCommand);
  return [
    ...(places === 0
      ? []
      : [html`<li><a href="#decide">${ui.decide(questions.groups.length, places)}</a>${overview(questions, words)}${answer}</li>`]),
    ...(rewrites === 0 ? [] : [html`<li><a href="#diffs">${ui.look[report.mode](rewrites)}</a></li>`]),
    ...commands.filter(({ kind }) => kind !== 'answer').map((step) => html`<li>${shownCommand(step)}</li>`),
    ...(todo === 0 ? [] : [html`<li><a href="#checklist">${ui.label(ui.checklist)}${ui.things(todo)}</a></li>`]),
    ...(broken === 0 ? [] : [html`<li><a href="#calls">${ui.broken(broken)}</a></li>`]),
  ];
}

function shownCommand({ command, does }: NextStep): Markup {
  return html`<p class="soft">${does}</p><code class="run">${command}</code>`;
}

/** One row a reason, in the order of the page, counted by deadline. */
function overview({ groups, reasons, numberOf }: Questions, words: Wording): Markup {
  const rows = reasons.map((reason) => {
    const own = groups.filter((group) => group.reason === reason);
    const numbers = own.map(numberOf);
    const range = numbers.length === 1 ? `${numbers[0]}` : `${numbers[0]}–${numbers.at(-1)}`;
    return row(html`<a href="#${reason}">${words.reasons[reason].title}</a>`, range, String(placesOf(own)), urgent(own, words));
  });
  const { columns } = words.ui;
  return table([columns.question, columns.number, columns.places, columns.deadline], rows);
}

function placesOf(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.findings.length, 0);
}

const aboutTypes: ReadonlySet<Reason> = new Set(['mixed-gateway', 'name-dependent-code', 'dynamic-type']);

function urgent(groups: readonly Group[], words: Wording): Markup {
  const findings = groups.flatMap((group) => group.findings);
  const parts = (['off', 'soon', 'later'] as const).flatMap((deadline) => {
    const count = findings.filter((finding) => finding.deadline === deadline).length;
    return count === 0 ? [] : [html`<span class="badge ${deadline}">${words.deadlineCount[deadline]} ${count}</span> `];
  });
  const none = groups.some(({ reason }) => aboutTypes.has(reason)) ? words.ui.asItsTypes : words.noDeadline;
  return html`${parts}${when(parts.length === 0, () => html`<span class="soft">${none}</span>`)}`;
}
