import type { ChecklistItem, Report, ReportCall } from '../../model/index.js';
import { isPlaced } from '../checklist.js';
import type { Context } from '../contract.js';
import { entryLine } from '../decisions.js';
import { at, byAction, byFile, byPlace, callsThatAre, failing, groupsOf, hiddenRequests } from '../groups.js';
import { checklistText } from '../message.js';
import { UNUSED_SHOWN } from '../unused.js';
import type { Wording } from '../wording/wording.js';
import { badge, pickedBar, type Questions } from './decide.js';
import { html, link, type Markup, when } from './markup.js';
import { table } from './table.js';

/** Requests by verdict, those that fail first. */
export function calls(report: Report, words: Wording): Markup | null {
  if (report.calls.length === 0) return null;
  const { ui } = words;
  const { branches } = failing(report);
  const [broken, unknown, ok] = [callsThatAre(report, 'broken'), callsThatAre(report, 'unknown'), callsThatAre(report, 'ok')];
  return html`<section data-group><h2 id="calls">${ui.calls}</h2>
${when(broken.length > 0, () => html`<h3 class="broken-text">${ui.broken(byPlace(broken).length)}</h3><p class="todo"><b>${ui.label(ui.todo)}</b>${ui.brokenTodo}</p>${callTable(broken, words)}`)}
${when(branches.length > 0, () => html`<h3 class="broken-text">${ui.brokenBranches(byPlace(branches).length)}</h3>${callTable(branches, words)}`)}
${when(unknown.length > 0, () => html`<details class="file"><summary>${ui.unknownCalls(unknown.length)}</summary>${callTable(unknown, words)}</details>`)}
${share(report, words)}${when(ok.length > 0, () => html`<details class="file"><summary>${ui.callsFine(ok.length)}</summary>${callTable(ok, words)}</details>`)}</section>`;
}

/** Of how many requests everything is known, and what hides the others. */
function share(report: Report, { ui, hidden }: Wording): Markup {
  const { found, known, routed, isCut } = report.requests;
  const causes = hiddenRequests(report).map(
    ([why, places]) =>
      html`<li>${ui.label(hidden[why])}${places.length}<ul>${places.map((call) => html`<li data-file="${call.file}"><code>${at(call)}</code>${call.hidden?.detail ? html` <code>${call.hidden.detail}</code>` : null}</li>`)}</ul></li>`,
  );
  return html`<p>${ui.knownRequests(known, routed, found)}</p>${when(causes.length > 0, () => html`<ul>${causes}</ul>`)}${when(isCut, () => html`<p class="soft">${ui.cut}</p>`)}`;
}

function callTable(found: readonly ReportCall[], words: Wording): Markup {
  const { columns, before, after, noType } = words.ui;
  const rows = found.map((call) => ({
    attributes: html` data-file="${call.file}"`,
    cells: [
      html`<code>${at(call)}</code>${call.code === '' ? null : html`<br><code class="step">${call.code}</code>`}`,
      html`<code>${call.before.type ?? noType}</code> · ${words.gateway[call.before.gateway]} · ${words.verdict[call.before.verdict]}`,
      html`<code>${call.type ?? noType}</code> · ${words.gateway[call.gateway]}`,
      words.required[call.required],
      words.verdict[call.verdict],
    ],
  }));
  return table([columns.place, before, after, columns.required, columns.verdict], rows);
}

/** Every rewrite with why it was sure, by file; the diffs below show the lines. */
export function rewrites(report: Report, context: Context, words: Wording): Markup | null {
  const found = byAction(report, 'rewrite');
  if (found.length === 0) return null;
  const { columns, line } = words.ui;
  const files = byFile(found).map(({ file, items }) => {
    const rows = items.map((item) => ({
      attributes: html` data-file="${item.file}" data-reason="${item.reason}" data-deadline="${item.deadline ?? 'none'}"`,
      cells: [
        item.line,
        html`<code>${item.found}</code>`,
        html`<code>${item.replacement ?? '…'}</code>`,
        html`${words.reasons[item.reason].title} ${badge(item, context)}${item.evidence.map((proof) => html`<br><span class="soft">← ${proof.why} <code>${at(proof)}</code></span>`)}`,
      ],
    }));
    const list = table([line, columns.found, columns.becomes, columns.why], rows);
    return html`<details class="file" data-group><summary><code>${file}</code> <span class="soft">${words.ui.places(items.length)}</span></summary>${list}</details>`;
  });
  return html`<section data-group><h2 id="rewrites">${words.ui.rewritten[report.mode](files.length, found.length)}</h2>${files}</section>`;
}

/** Tasks that no edit can do, as boxes to tick on paper or on the screen. */
export function checklist(report: Report, questions: Questions, context: Context, words: Wording): Markup | null {
  const items = report.checklist.map((item) => {
    const types =
      item.types.length === 0 ? null : html`<ul class="columns">${item.types.map((type) => html`<li><code>${type}</code></li>`)}</ul>`;
    const patch = item.patch === null ? null : html`<pre>${item.patch.trimEnd()}</pre>`;
    const title = words.checklist[item.what].title;
    const box =
      item.done === null
        ? html`<input type="checkbox" aria-label="${title}" data-entries="${tickLine(item, words)}">`
        : html`<input type="checkbox" checked disabled aria-label="${title}">`;
    return html`<li>${box}<div><b>${title}</b><br>${item.done ?? linked(checklistText(item, context.lang), item.where)}${types}${patch}</div></li>`;
  });
  const files = report.created.map(
    (path) =>
      html`<li><input type="checkbox" aria-label="${path}"><div><b>${words.ui.created}</b><br><code>git add ${path}</code></div></li>`,
  );
  if (items.length + files.length === 0) return null;
  return html`<section><h2 id="checklist">${words.ui.checklist}</h2>${when(questions.groups.length === 0 && items.length > 0, () => pickedBar(words))}<ul class="check">${items}${files}</ul></section>`;
}

/** The entry of the config that keeps an item ticked: an item of types for those types, one about a place by its id. */
function tickLine({ what, id, types }: ChecklistItem, words: Wording): string {
  return entryLine({ what, id: isPlaced({ what }) ? id : null, types: types.length === 0 ? null : types, why: words.ui.decidedWhy });
}

/** The page that a sentence ends in, as a link. */
function linked(sentence: string, where: string): Markup {
  const at = where === '' ? -1 : sentence.indexOf(where);
  return at === -1 ? html`${sentence}` : html`${sentence.slice(0, at)}${link(where)}${sentence.slice(at + where.length)}`;
}

export function kept(report: Report, words: Wording): Markup | null {
  const found = byAction(report, 'keep');
  if (found.length === 0) return null;
  const groups = groupsOf(found).map(
    (group) =>
      html`<details class="file" data-group><summary>${words.reasons[group.reason].title} · <code>${group.found}</code> <span class="soft">${words.ui.places(group.findings.length)}</span></summary><p>${group.first.message}</p><ul>${group.findings.map((finding) => html`<li data-file="${finding.file}" data-reason="${finding.reason}" data-deadline="${finding.deadline ?? 'none'}"><code>${at(finding)}</code></li>`)}</ul></details>`,
  );
  return html`<section data-group><h2 id="kept">${words.ui.kept(found.length)}</h2>${groups}</section>`;
}

export function skipped(report: Report, words: Wording): Markup | null {
  if (report.skipped.length === 0 && report.unused.length === 0) return null;
  const sorted = [...report.skipped].sort((a, b) => Number(b.tokens) - Number(a.tokens));
  const rows = sorted.map((skip) => ({
    attributes: html` data-file="${skip.file}"`,
    cells: [
      html`<code>${skip.file}</code>`,
      html`${words.skipped[skip.reason]}${skip.detail === '' ? null : html` · ${skip.detail}`}`,
      skip.tokens ? html`<span class="broken-text">${words.ui.skippedWithTokens}</span>` : '',
    ],
  }));
  const { columns } = words.ui;
  const unused = report.unused
    .slice(0, UNUSED_SHOWN)
    .map((entry) => html`<li><code>${entry.file}:${entry.line}</code> ${words.unused[entry.what]} <code>${entry.text}</code></li>`);
  return html`<section>${when(rows.length > 0, () => html`<h2 id="skipped">${words.ui.skipped(rows.length)}</h2>${table([words.ui.file, columns.why, ''], rows)}`)}
${when(unused.length > 0, () => html`<h2>${words.ui.unused}</h2><ul>${unused}${when(report.unused.length > UNUSED_SHOWN, () => html`<li>${words.ui.more(report.unused.length - UNUSED_SHOWN)}</li>`)}</ul>`)}</section>`;
}

export function foot(report: Report, words: Wording): Markup {
  const { summary, known } = report;
  const apart = [
    ...(summary.routed === 0 ? [] : [words.ui.routed(summary.routed)]),
    ...(summary.code === 0 ? [] : [words.ui.code(summary.code)]),
  ];
  return html`<footer><p class="sum">${words.ui.sum(summary)}</p>
${when(apart.length > 0, () => html`<p class="soft">${words.ui.label(words.ui.apart)}${apart.join(' · ')}</p>`)}
${when(known.length > 0, () => html`<p class="soft">${words.ui.known(known.length)}</p>`)}
<p class="soft">${report.tool.name} ${report.tool.version}</p></footer>`;
}
