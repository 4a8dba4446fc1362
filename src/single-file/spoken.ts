import { remembered } from '../base/tree.js';
import { noOrigins } from '../lines/ids.js';
import type { Edit, Proposal, SourceFile } from '../model/index.js';
import { type Lang, todoText } from '../report/index.js';
import { tell } from '../report/tell.js';
import { wordingOf } from '../report/wording/index.js';
import type { DecidedFile } from './decide-file.js';
import type { OneEdit, OneFinding } from './one-file.js';

/** The findings in words, in order of place; plain data that can be handed to another thread. */
export function spoken(judged: DecidedFile, file: SourceFile, { lang }: { readonly lang: Lang }): readonly OneFinding[] {
  const { findings } = judged;
  const said = tell(
    {
      version: '',
      mode: 'check',
      asOf: judged.asOf,
      root: '',
      show: (path) => path,
      lang,
      scanned: 1,
      candidates: 1,
      findings,
      calls: [],
      checklist: [],
      newFiles: [],
      isCut: false,
      skipped: [],
      hunks: () => [],
      unused: [],
      known: () => false,
      decisionPath: () => null,
      answerAt: () => null,
      ticksAbout: () => [],
      asWritten: null,
      fileAt: (path) => (path === file.path ? file : null),
    },
    noOrigins,
  ).findings;
  return findings.flatMap(({ range, decision }, i) => {
    const words = said[i];
    if (!words) return [];
    const todo = decision.action === 'review' ? todoText(decision.reason, decision.proposals, lang) : '';
    return [
      {
        start: range.start,
        end: range.end,
        line: words.line,
        column: words.column,
        action: decision.action,
        reason: decision.reason,
        found: words.found,
        message: [words.message, todo].filter((sentence) => sentence !== '').join(lang === 'en' ? ' ' : ''),
        edits: decision.action === 'rewrite' ? plain(togetherWith(decision, judged)) : [],
        proposals: decision.action === 'review' ? decision.proposals.flatMap((proposal) => chosen(proposal, file, lang)) : [],
      },
    ];
  });
}

/** A URL and the names that it is given move together or not at all: either alone breaks a request that works. */
function togetherWith(decision: { readonly edits: readonly Edit[] }, judged: DecidedFile): readonly Edit[] {
  return movesGateway(judged) ? judged.edits : decision.edits;
}

const movesGateway = remembered(({ findings }: DecidedFile): boolean =>
  findings.some(({ decision }) => decision.action === 'rewrite' && decision.reason === 'partner-gateway'),
);

function chosen({ label, edits }: Proposal, file: SourceFile, lang: Lang): OneFinding['proposals'] {
  const [first] = edits;
  if (!first || edits.some((edit) => edit.file.path !== file.path)) return [];
  const words = wordingOf(lang);
  return [{ label, says: `${words.ui.label(words.proposals.get(label) ?? label)}${first.text}`, edits: plain(edits) }];
}

/** In order, equal ones once. */
function plain(edits: readonly Edit[]): readonly OneEdit[] {
  const unique = new Map(edits.map(({ range, text }) => [`${range.start}:${range.end}:${text}`, { ...range, text }]));
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
