import type { Report, ReportCall, ReportFinding } from '../../model/index.js';
import type { Context } from '../contract.js';
import {
  at,
  byAction,
  byFile,
  byPlace,
  callsThatAre,
  countBy,
  deadlines,
  failing,
  type Group,
  groupsOf,
  hiddenRequests,
} from '../groups.js';
import { checklistText, deadlineText, messageBelow, subjectText, todoOf } from '../message.js';
import { nextSteps } from '../next.js';
import { pasteFor, pasteLabel } from '../pastes.js';
import type { Wording } from '../wording/wording.js';
import { block, code, inHtml, prose } from './escape.js';
import type { Part } from './index.js';

export function head(report: Report, words: Wording): string {
  const { summary } = report;
  const counts = deadlines(report);
  const line = (['off', 'soon', 'later'] as const)
    .map((deadline) => `${prose(words.deadlineCount[deadline])}: **${counts[deadline]}**`)
    .join(' · ');
  return [
    `### ${prose(`${words.ui.title} · ${words.mode[report.mode]} · ${words.ui.asOf(report.asOf)}`)}`,
    line,
    `**${summary.reviews}** ${prose(words.action.review)} · **${summary.rewrites}** ${prose(words.action.rewrite)} · **${summary.kept}** ${prose(words.action.keep)} · **${byPlace(callsThatAre(report, 'broken')).length}** ${prose(words.verdict.broken)}`,
  ].join('\n\n');
}

/** Each question is folded, its heading says what it asks: a reviewer opens what concerns them. */
export function questions(report: Report, context: Context, words: Wording, placesShown: number | null): readonly Part[] {
  const groups = groupsOf(byAction(report, 'review'));
  if (groups.length === 0) return [{ text: prose(words.ui.nothingToDecide), items: 0 }];
  const places = groups.reduce((sum, group) => sum + group.findings.length, 0);
  return [
    { text: `#### ${prose(words.ui.decide(groups.length, places))}`, items: 0 },
    ...groups.map((group) => question(group, context, words, placesShown ?? group.findings.length)),
  ];
}

function question(group: Group, context: Context, words: Wording, placesShown: number): Part {
  const { first, findings } = group;
  const { title } = words.reasons[group.reason];
  const todo = todoOf(first, words);
  const summary = [
    inHtml(title),
    `<code>${inHtml(subjectText(first, context.lang))}</code>`,
    inHtml(deadlineText(first, context.lang)),
    words.ui.places(findings.length),
  ];
  const more = findings.length - placesShown;
  const body = [
    prose(messageBelow(first, context.lang)),
    todo === '' ? '' : `**${prose(words.ui.todo)}** ${prose(todo)}`,
    proposals(first, findings, words),
    findings
      .slice(0, placesShown)
      .map((finding) => place(finding))
      .join('\n'),
    more > 0 ? prose(words.ui.more(more)) : '',
  ];
  return { text: fold(summary.filter((part) => part !== '').join(' · '), body), items: findings.length };
}

function proposals(first: ReportFinding, findings: readonly ReportFinding[], words: Wording): string {
  const rows = first.proposals.map((proposal) => {
    const name = [proposal.label, words.proposals.get(proposal.label)].filter(Boolean).join(' · ');
    const [edit] = proposal.edits;
    if (edit) return `- **${prose(name)}**: ${code(edit.before)} → ${code(edit.after)}`;
    const paste = pasteFor(findings, proposal.label);
    if (paste === null) return `- **${prose(name)}**: ${prose(words.ui.noEdit)}`;
    return `- **${prose(name)}**: ${prose(pasteLabel(paste, words))}\n\n${block(paste.text)}\n`;
  });
  return rows.join('\n');
}

function place(finding: ReportFinding): string {
  const line = finding.snippet.split('\n')[finding.line - finding.snippetLine]?.trim() ?? '';
  const proofs = finding.evidence.slice(0, 3).map((proof) => `  - ${prose(proof.why)} ${code(at(proof))}`);
  return [`- ${code(at(finding))} ${code(line)}`.trimEnd(), ...proofs].join('\n');
}

function fold(summary: string, body: readonly string[]): string {
  return `<details><summary>${summary}</summary>\n\n${body.filter((part) => part !== '').join('\n\n')}\n\n</details>`;
}

export function calls(report: Report, _context: Context, words: Wording): readonly Part[] {
  const { worse, still, branches } = failing(report);
  return [
    ...callTable(words.ui.worsened, worse, words),
    ...callTable(words.ui.broken, still, words),
    ...callTable(words.ui.brokenBranches, branches, words),
    ...share(report, words),
  ];
}

/* Places below one cause. */
const SHOWN = 3;

/** Of how many requests everything is known, and what hides the others. */
function share(report: Report, { ui, hidden }: Wording): readonly Part[] {
  const { found, known, routed, isCut } = report.requests;
  const causes = hiddenRequests(report).map(([why, calls]) =>
    [
      `- ${prose(ui.label(hidden[why]))}${calls.length}`,
      ...calls.slice(0, SHOWN).map(hiddenPlace),
      ...(calls.length > SHOWN ? [`  - ${prose(ui.more(calls.length - SHOWN))}`] : []),
    ].join('\n'),
  );
  const lines = [found === 0 ? '' : prose(ui.knownRequests(known, routed, found)), causes.join('\n'), isCut ? prose(ui.cut) : ''].filter(
    (line) => line !== '',
  );
  return lines.length === 0 ? [] : [{ text: lines.join('\n\n'), items: found - known - routed }];
}

function hiddenPlace(call: ReportCall): string {
  return `  - ${code(at(call))}${call.hidden?.detail ? ` ${code(call.hidden.detail)}` : ''}`;
}

function callTable(title: (count: number) => string, broken: readonly ReportCall[], words: Wording): readonly Part[] {
  if (broken.length === 0) return [];
  const { columns } = words.ui;
  const rows = broken.map((call) => {
    return [code(at(call)), code(call.type ?? words.ui.noType), prose(words.gateway[call.gateway]), prose(words.required[call.required])];
  });
  const head = [columns.place, columns.type, columns.gateway, columns.required];
  return [{ text: `#### ${prose(title(byPlace(broken).length))}\n\n${table(head, rows)}`, items: broken.length }];
}

export function rewrites(report: Report, _context: Context, words: Wording): readonly Part[] {
  const found = byAction(report, 'rewrite');
  const files = byFile(found);
  const { columns } = words.ui;
  const blocks = files.map(({ file, items }) => ({
    items: items.length,
    text: fold(`<code>${inHtml(file)}</code> · ${words.ui.places(items.length)}`, [
      table(
        [words.ui.line, columns.found, columns.becomes],
        items.map((item) => [String(item.line), code(item.found), code(item.replacement ?? '…')]),
      ),
    ]),
  }));
  return found.length === 0
    ? []
    : [{ text: `#### ${prose(words.ui.rewritten[report.mode](files.length, found.length))}`, items: 0 }, ...blocks];
}

export function kept(report: Report, _context: Context, words: Wording): readonly Part[] {
  const found = byAction(report, 'keep');
  const rows = [...countBy(found, ({ reason }) => words.reasons[reason].title)].map(([title, count]) => [prose(title), String(count)]);
  return rows.length === 0
    ? []
    : [{ text: fold(inHtml(words.ui.kept(found.length)), [table([words.ui.columns.why, ''], rows)]), items: found.length }];
}

export function checklist(report: Report, context: Context, words: Wording): readonly Part[] {
  const items = report.checklist.map((item) => {
    const types = item.types.length === 0 ? '' : `\n  ${item.types.map(code).join(' ')}`;
    const patch = item.patch === null ? '' : `\n\n${block(item.patch)}\n`;
    const head = `**${prose(words.checklist[item.what].title)}** ${prose(item.done ?? checklistText(item, context.lang))}`;
    return `- [${item.done === null ? ' ' : 'x'}] ${head}${types}${patch}`;
  });
  const files = report.created.map((path) => `- [ ] ${prose(words.ui.created)}: ${code(path)}`);
  const all = [...items, ...files];
  return all.length === 0 ? [] : [{ text: `#### ${prose(words.ui.checklist)}\n\n${all.join('\n')}`, items: all.length }];
}

export function skipped(report: Report, _context: Context, words: Wording): readonly Part[] {
  const urgent = report.skipped
    .filter(({ tokens }) => tokens)
    .map(({ file, reason }) => `- ${code(file)} ${prose(words.skipped[reason])} · ${prose(words.ui.skippedWithTokens)}`);
  const unused = report.unused.map(
    (entry) => `- ${code(`${entry.file}:${entry.line}`)} ${prose(words.unused[entry.what])} ${code(entry.text)}`,
  );
  return [
    ...(urgent.length === 0
      ? []
      : [{ text: fold(inHtml(words.ui.skipped(report.skipped.length)), [urgent.join('\n')]), items: urgent.length }]),
    ...(unused.length === 0 ? [] : [{ text: fold(inHtml(words.ui.unused), [unused.join('\n')]), items: unused.length }]),
  ];
}

export function foot(report: Report, context: Context, words: Wording): string {
  const steps = nextSteps(report, context, words).map(({ command, does }) => `${prose(does)}\n\n${block(command)}`);
  const next = steps.length === 0 ? '' : `\n\n**${prose(words.ui.next)}**\n\n${steps.join('\n\n')}`;
  return prose(words.ui.sum(report.summary)) + next;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
