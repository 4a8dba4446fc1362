import type { Announcement, Reason, Report, ReportFinding } from '../../model.js';
import type { Context } from '../contract.js';
import { at, byAction, type Group, groupsOf } from '../groups.js';
import { deadlineText, subjectText } from '../message.js';
import type { Wording } from '../wording/wording.js';
import { change, snippet } from './code.js';
import { html, link, type Markup, when } from './markup.js';

/* Places shown unfolded in one question. */
const openPlaces = 2;

/** What must be decided, worst first: what to do once a reason, then each question with its choices side by side. */
export function decide(report: Report, context: Context, words: Wording): Markup {
  const groups = groupsOf(byAction(report, 'review'));
  if (groups.length === 0) return html`<h2 id="decide">${words.ui.nothingToDecide}</h2>`;
  const places = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const reasons = [...new Set(groups.map(({ reason }) => reason))];
  const parts = reasons.map((reason) =>
    reasonPart(
      reason,
      groups.filter((group) => group.reason === reason),
      context,
      words,
    ),
  );
  return html`<h2 id="decide">${words.ui.decide(groups.length, places)}</h2>${parts}`;
}

function reasonPart(reason: Reason, groups: readonly Group[], context: Context, words: Wording): Markup {
  const { title, todo } = words.reasons[reason];
  return html`<section class="reason" data-group><h3>${title}</h3>
${when(todo !== '', () => html`<p class="todo"><b>${words.ui.label(words.ui.todo)}</b>${todo}</p>`)}
${groups.map((group) => question(group, context, words))}</section>`;
}

function question(group: Group, context: Context, words: Wording): Markup {
  const { first, findings } = group;
  const rest = findings.slice(openPlaces);
  return html`<article class="card" data-group><div class="head"><code class="name">${subjectText(first, context.lang)}</code>${badge(first, context)}<span class="soft">${words.ui.places(findings.length)}</span></div>
<p>${first.message}</p>
${quote(first, context, words)}
${when(first.proposals.length > 0, () => html`<div class="choices">${first.proposals.map((proposal) => choice(proposal, first, words))}</div>`)}
${details(first, words)}
${findings.slice(0, openPlaces).map((finding) => place(finding, words))}
${when(rest.length > 0, () => html`<details class="places"><summary>${words.ui.more(rest.length)}</summary>${rest.map((finding) => place(finding, words))}</details>`)}
</article>`;
}

export function badge(finding: ReportFinding, context: Context): Markup | null {
  const day = deadlineText(finding, context.lang);
  return day === '' ? null : html`<span class="badge ${finding.deadline ?? ''}">${day}</span>`;
}

/** The announcement's own row: a reader who doubts the tool can check it against the source. */
function quote(finding: ReportFinding, context: Context, words: Wording): Markup | null {
  const announcement = context.announcements.find(({ id }) => id === finding.announcement);
  if (announcement === undefined) return null;
  const row = announcement.migrations.find(({ oldType }) => oldType === finding.found);
  return html`<div class="quote"><p>${words.ui.label(words.ui.announcement)}${words.ui.announced(announcement.title, announcement.updatedAt ?? announcement.id)}</p>
${row === undefined ? null : html`<p>${row.group} · ${row.title}<br><code>${row.oldType}</code> → <code>${row.newType}</code>${row.note === null ? null : html` <q>${row.note}</q>`}</p>`}
${tokenLine(announcement)}</div>`;
}

function tokenLine(announcement: Announcement): Markup | null {
  return announcement.grantPage === null ? null : html`<p class="soft">token: ${link(announcement.grantPage)}</p>`;
}

function choice(proposal: ReportFinding['proposals'][number], finding: ReportFinding, words: Wording): Markup {
  const name = words.proposals.get(proposal.label);
  const nothing = proposal.edits.length === 0 && proposal.paste === null;
  return html`<div class="choice"><h4>${name ?? proposal.label} ${name === undefined ? null : html`<code>${proposal.label}</code>`}</h4>
${proposal.edits.map((edit) => html`${edit.file === finding.file ? null : html`<code>${at(edit)}</code>`}${change(edit, finding)}`)}
${proposal.paste === null ? null : html`<p class="soft">${words.ui.paste}</p><pre>${proposal.paste.trimEnd()}</pre>`}
${when(nothing, () => html`<p class="soft">${words.ui.noEdit}</p>`)}</div>`;
}

/** The calls concerned, what a type can become, the entries to add: all of them, folded when they are many. */
function details(finding: ReportFinding, words: Wording): Markup | null {
  if (finding.details.length === 0) return null;
  const list = html`<ul class="columns">${finding.details.map((detail) => html`<li><code>${detail}</code></li>`)}</ul>`;
  if (finding.details.length <= 6) return html`<p class="soft">${words.ui.label(words.ui.concerns)}</p>${list}`;
  return html`<details><summary>${words.ui.label(words.ui.concerns)}${finding.details.length}</summary>${list}</details>`;
}

function place(finding: ReportFinding, words: Wording): Markup {
  const chain = finding.evidence.map((proof) => html`<li>${proof.why} <code>${at(proof)}</code></li>`);
  return html`<div data-file="${finding.file}" data-reason="${finding.reason}" data-deadline="${finding.deadline ?? 'none'}"><code>${at(finding)}</code>${snippet(finding)}
${when(chain.length > 0, () => html`<p class="soft">${words.ui.label(words.ui.evidence)}</p><ol class="chain">${chain}</ol>`)}</div>`;
}
