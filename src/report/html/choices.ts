import type { ReportFinding, Ruling } from '../../model/index.js';
import { choicesOf, type Entry, entriesFor, entryLine } from '../decisions.js';
import { at, type Group } from '../groups.js';
import { pasteFor, pasteLabel } from '../pastes.js';
import type { Wording } from '../wording/wording.js';
import { change } from './code.js';
import { html, type Markup, when } from './markup.js';

type Proposal = ReportFinding['proposals'][number];

/** Every answer side by side: what it changes, what happens then, and the line that records it. */
export function choices(group: Group, all: readonly Group[], words: Wording): Markup {
  const { first } = group;
  const isKept = first.proposals.some(({ label }) => label === 'full' || label === 'keep');
  const shown = isKept ? first.proposals : [...first.proposals, { label: 'keep', edits: [], paste: null }];
  const able = new Set<string>([...choicesOf(first), 'keep']);
  const isValue = (label: string): label is Ruling['value'] => able.has(label);
  const entriesOf = (label: string) => (isValue(label) ? entriesFor(group, all, label, words.ui.decidedWhy) : null);
  const body = shown.map((proposal) => choice(proposal, entriesOf(proposal.label), group, words));
  return html`<div class="choices">${body}</div>
${when(entriesOf('keep') === null, () => html`<p class="soft">${words.ui.answerElsewhere}</p>`)}`;
}

function choice(proposal: Proposal, entries: readonly Entry[] | null, { first, findings }: Group, words: Wording): Markup {
  const name = words.proposals.get(proposal.label);
  const paste = pasteFor(findings, proposal.label);
  const effect = words.effects(
    first.reason,
    proposal.label,
  )?.({
    old: first.found,
    next: first.replacement,
    day: first.offlineOn,
    deadline: first.deadline,
    paste: paste?.kind ?? null,
  });
  const nothing = proposal.edits.length === 0 && paste === null;
  return html`<section class="choice"><h4>${name ?? proposal.label} ${name === undefined ? null : html`<code>${proposal.label}</code>`}</h4>
${effect === undefined ? null : html`<p>${effect}</p>`}
${proposal.edits.map((edit) => html`${edit.file === first.file ? null : html`<code>${at(edit)}</code>`}${change(edit, first)}`)}
${paste === null ? null : html`<p class="soft">${words.ui.label(pasteLabel(paste, words))}</p>${pasted(paste.text, words)}`}
${when(nothing, () => html`<p class="soft">${words.ui.noEdit}</p>`)}
${when(proposal.edits.length > 0 && findings.length > 1, () => html`<p class="soft">${words.ui.alike(findings.length - 1)}</p>`)}
${entries === null ? null : html`<label class="pick" hidden><input type="radio" name="q-${first.id}" data-entries="${entries.map(entryLine).join(',\n')}">${words.ui.pick}</label><p class="soft">${words.ui.label(words.ui.decisionLine)}</p><pre class="answer">${entries.map(entryLine).join(',\n')}</pre>`}</section>`;
}

/* A whole module: its first lines tell what it is, the rest is there to be copied. */
const linesOpen = 16;
const linesAhead = 4;

function pasted(paste: string, words: Wording): Markup {
  const lines = paste.trimEnd().split('\n');
  if (lines.length <= linesOpen) return html`<pre>${paste.trimEnd()}</pre>`;
  return html`<pre>${lines.slice(0, linesAhead).join('\n')}
…</pre><details class="long"><summary>${words.ui.lines(lines.length)}</summary><pre>${paste.trimEnd()}</pre></details>`;
}
