import type { Reason, Report, ReportFinding } from '../../model/index.js';
import type { Context } from '../contract.js';
import { at, byAction, type Group, groupsOf } from '../groups.js';
import { deadlineText, messageBelow, subjectText, todoOf } from '../message.js';
import type { Wording } from '../wording/wording.js';
import { quote, typesSum, typesTable } from './announced.js';
import { choices } from './choices.js';
import { hitLine, snippet } from './code.js';
import { html, type Markup, when } from './markup.js';
import { table } from './table.js';

/* Places shown with their code at once, and folded; what is left of a larger group is a line each. */
const openPlaces = 3;
const foldedPlaces = 60;
/* Steps of a chain shown unfolded, and types of a table. */
const openSteps = 6;
const openTypes = 8;

type Proof = ReportFinding['evidence'][number];

export type Questions = {
  readonly groups: readonly Group[];
  readonly reasons: readonly Reason[];
  readonly numberOf: (group: Group) => number;
};

/** Questions in the order of the page: by reason, worst first, numbered from 1. */
export function questionsOf(report: Report): Questions {
  const found = groupsOf(byAction(report, 'review'));
  const reasons = [...new Set(found.map(({ reason }) => reason))];
  const groups = reasons.flatMap((reason) => found.filter((group) => group.reason === reason));
  const numbers = new Map(groups.map((group, i) => [group, i + 1]));
  return { groups, reasons, numberOf: (group) => numbers.get(group) ?? 0 };
}

/** The section of questions, worst first: once a reason its instructions, then each question with its choices side by side. */
export function decide(questions: Questions, context: Context, words: Wording): Markup {
  const { groups, reasons } = questions;
  if (groups.length === 0) return html`<h2 id="decide">${words.ui.nothingToDecide}</h2>`;
  const places = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const parts = reasons.map((reason) => reasonPart(reason, questions, context, words));
  return html`<h2 id="decide">${words.ui.decide(groups.length, places)}</h2><p class="soft">${words.ui.howToAnswer}</p>
${pickedBar(words)}${parts}`;
}

/** The bar in which the script gathers the picked and ticked answers, as one block for the config. */
export function pickedBar(words: Wording): Markup {
  return html`<div class="picked" hidden data-copy="${words.ui.copy}"><span>${words.ui.label(words.ui.picked)}</span><output></output> <button type="button">${words.ui.copyPicked}</button> <button type="button">${words.ui.clear}</button><textarea readonly hidden aria-label="${words.ui.picked}"></textarea></div>`;
}

function reasonPart(reason: Reason, questions: Questions, context: Context, words: Wording): Markup {
  const { title } = words.reasons[reason];
  const groups = questions.groups.filter((group) => group.reason === reason);
  const todo = todoOf({ reason, proposals: groups.flatMap(({ findings }) => findings.flatMap(({ proposals }) => proposals)) }, words);
  return html`<section class="reason" data-group><h3 id="${reason}">${title}</h3>
${when(todo !== '', () => html`<p class="todo"><b>${words.ui.label(words.ui.todo)}</b>${todo}</p>`)}
${groups.map((group) => question(group, questions, context, words))}</section>`;
}

function question(group: Group, questions: Questions, context: Context, words: Wording): Markup {
  const { first, findings } = group;
  const number = questions.numberOf(group);
  return html`<article class="card" id="q${number}" data-group><div class="head"><a class="number" href="#q${number}">${number}</a><code class="name">${subjectText(first, context.lang)}</code>${badge(first, context)}<span class="soft">${words.ui.places(findings.length)}</span></div>
<p>${messageBelow(first, context.lang)}</p>
${quote(first, context, words)}
${findings.length > openPlaces ? manyPlaces(group, words) : fewPlaces(group, words)}
${concerned(first, context, words)}
<h4>${words.ui.choices}</h4>${choices(group, questions.groups, words)}
</article>`;
}

export function badge(finding: ReportFinding, context: Context): Markup | null {
  const day = deadlineText(finding, context.lang);
  return day === '' ? null : html`<span class="badge ${finding.deadline ?? ''}">${day}</span>`;
}

const withTypes: ReadonlySet<Reason> = new Set(['mixed-gateway', 'dynamic-type']);

/** The types concerned, with the gateway that each belongs to. */
function concerned(finding: ReportFinding, context: Context, words: Wording): Markup | null {
  const types = finding.details.map((detail) => /(?:^| )((?:bg|temu)\.[\w.]+)$/.exec(detail)?.[1]).filter((type) => type !== undefined);
  if (!withTypes.has(finding.reason) || types.length === 0) return null;
  const names = [...new Set(types)];
  const list = typesTable(names, context, words);
  return html`<details${names.length <= openTypes ? html` open` : null}><summary>${words.ui.label(words.ui.concerns)}${typesSum(names, context, words)}</summary>${list}</details>`;
}

/** Equal questions in many places: a line each, and the code around each below. */
function manyPlaces({ findings }: Group, words: Wording): Markup {
  const { columns } = words.ui;
  const rows = findings.map((finding) => ({ attributes: filtered(finding), cells: [html`<code>${at(finding)}</code>`, hitLine(finding)] }));
  const folded = findings.slice(0, foldedPlaces);
  return html`${table([columns.place, columns.code], rows)}
<details class="places"><summary>${words.ui.aroundEach(folded.length, findings.length)}</summary>${folded.map((finding) => place(finding, false, words))}</details>`;
}

/** The places with their code; the steps that all of them have are below them, once. */
function fewPlaces({ first, findings }: Group, words: Wording): Markup {
  const shared =
    findings.length < 2 ? [] : first.evidence.filter((proof) => findings.every((finding) => finding.evidence.some(isSame(proof))));
  const own = (finding: ReportFinding) => finding.evidence.filter((proof) => !shared.some(isSame(proof)));
  const places = findings.map((finding) => place({ ...finding, evidence: own(finding) }, true, words));
  return html`${places}${chain({ evidence: shared }, words)}`;
}

function isSame(one: Proof): (other: Proof) => boolean {
  return (other) => other.why === one.why && at(other) === at(one);
}

function filtered(finding: ReportFinding): Markup {
  return html` data-file="${finding.file}" data-reason="${finding.reason}" data-deadline="${finding.deadline ?? 'none'}"`;
}

/** `isCounted`: the filter counts it; a place that a list above names is counted there. */
function place(finding: ReportFinding, isCounted: boolean, words: Wording): Markup {
  const attributes = isCounted ? filtered(finding) : html` data-file="${finding.file}"`;
  return html`<div class="place"${attributes}><code class="at">${at(finding)}</code>${snippet(finding)}${chain(finding, words)}</div>`;
}

/** Why: each step with its place and the code that stands there. */
function chain({ evidence }: Pick<ReportFinding, 'evidence'>, words: Wording): Markup | null {
  if (evidence.length === 0) return null;
  const steps = evidence.map(
    (proof) =>
      html`<li><span>${proof.why}</span> <code class="at">${at(proof)}</code>${proof.code === '' ? null : html`<code class="step">${proof.code}</code>`}</li>`,
  );
  const rest = steps.slice(openSteps);
  return html`<p class="soft">${words.ui.label(words.ui.evidence)}</p><ol class="chain">${steps.slice(0, openSteps)}</ol>
${when(rest.length > 0, () => html`<details><summary>${words.ui.more(rest.length)}</summary><ol class="chain" start="${openSteps + 1}">${rest}</ol></details>`)}`;
}
