import type { HeldBack } from '../../../model/index.js';
import type { MessageParts } from '../../contract.js';
import { isNameless } from '../nameless.js';
import { ownRouting } from '../own-routing.js';
import type { Wording } from '../wording.js';
import { routing, stored, unparsed } from './places.js';

const routingWhat: ReadonlyMap<string, string> = new Map(Object.entries(routing));
const unparsedWhy: ReadonlyMap<string, string> = new Map(Object.entries(unparsed));

export const offSentence: Wording['offSentence'] = (day, deadline) =>
  deadline === 'off' ? ` The old type is off since ${day}.` : ` The old type goes off on ${day}.`;

/** The deadline closes the sentence; where no day was announced nothing is said. */
function when({ migration, deadline }: MessageParts): string {
  const day = migration?.offlineOn ?? null;
  return day === null || deadline === null ? '' : offSentence(day, deadline);
}

function becomes(parts: MessageParts): string {
  const next = parts.replacement ?? parts.migration?.newType ?? null;
  return next === null ? subjectOf(parts) : `${parts.found} → ${next}`;
}

/* A sentence names a few; the whole list stands in the JSON and HTML reports. */
const named = 8;

function also(words: string, details: readonly string[]): string {
  if (details.length === 0) return '';
  const more = details.length <= named ? '' : ` and ${details.length - named} more`;
  return ` ${words} ${details.slice(0, named).join(', ')}${more}.`;
}

/** The names beside the one that the sentence is about. */
function others({ found, details }: MessageParts): readonly string[] {
  return details.filter((detail) => detail !== found);
}

/** A request is found by the library that sends it, and the library is never what a sentence is about. */
function subjectOf({ kind, found }: MessageParts): string {
  return kind === 'call' ? 'This request' : found;
}

/** `the` begins a sentence or not. */
function urlOf({ kind, found }: MessageParts, the: 'T' | 't' = 't'): string {
  return kind === 'call' ? `${the}he URL of this request` : found;
}

/** Why a plan was held back, by `HeldBack['why']`. */
const unproved = new Map<string, string>(
  Object.entries({
    'left-to-rewrite': 'a second run would have changed more',
    'question-new': 'a second run would have asked what the first did not',
    'request-lost': 'after it the request could no longer be told from the code',
    'request-worse': 'a request that works would have failed',
    'region-changed': 'a request to a region would have gone elsewhere',
    'import-unresolved': 'the import that it puts in does not resolve',
    'cut-off': 'the run stopped before it was known who else sends it or goes there; --thorough follows more',
    parted:
      'the same name stands in a file that this run leaves as it is, and the program looks up one by the other; name both files, or the whole folder',
  } satisfies Record<HeldBack['why'], string>),
);

export const reasons: Wording['reasons'] = {
  'migrated-type': {
    title: 'Type has migrated',
    say: (parts) => `${becomes(parts)}.${when(parts)}`,
    todo: '',
  },
  'partner-gateway': {
    title: 'URL moves to the partner gateway',
    say: (parts) =>
      parts.replacement?.startsWith(parts.found)
        ? `${parts.found} is a host that may be called; types that moved are sent to the partner gateway, whose host is put beside it.`
        : `Every type that reaches this URL has migrated: ${parts.found} → ${parts.replacement ?? 'the partner gateway'}.`,
    todo: '',
  },
  'routed-call': {
    title: 'Request picks its gateway by type',
    say: (parts) =>
      `One URL serves migrated and unmigrated types alike, so temuGateway picks the gateway when the request is sent.${also('Types:', parts.details)}`,
    todo: '',
  },
  'named-in-comment': {
    title: 'Comment follows the code',
    say: (parts) => `${parts.found} is renamed in this file, and the comment with it: ${becomes(parts)}.`,
    todo: '',
  },
  'price-review': {
    title: 'Price review: full-managed (全托) shops keep the old type, semi-managed (半托) ones move, and the code does not say which',
    say: (parts) =>
      `${becomes(parts)}, but for semi-managed shops only. The announcement: “${parts.migration?.note ?? '注意全托仍使用原接口'}” (full-managed keeps the old type).${when(parts)} The wrong choice breaks price reviews for full-managed shops.`,
    todo: 'See which shops this code serves: only semi-managed → semi; only full-managed → full; both → the shop decides, where the request is made. If the whole project serves one kind, run with --managed semi or --managed full.',
  },
  'before-deadline': {
    title: 'The old type still works, and nothing shows that this call may change',
    say: (parts) =>
      parts.migration?.applies === 'never'
        ? `${becomes(parts)}. Both names live on: the old one for CN, the new one for the partner gateway${parts.migration.note === null ? '' : ` (${parts.migration.note})`}.`
        : `${becomes(parts)}.${when(parts)} Both work today, and nothing shows which gateway this call uses, so renaming now could break what works.`,
    todo: 'Find the gateway that this call uses and change both together, or leave it. Where a deadline was announced, run again after it.',
  },
  'mixed-gateway': {
    title: 'One URL serves types that have migrated and types that have not (or may not have)',
    say: (parts) =>
      parts.isHostUnknown
        ? `The code does not tell the host that this request goes to: a proxy, say. Whoever stands there must send the new names on to the partner gateway, and all others to CN; a proxy that knows CN alone answers 7000016 type not exists.${also('Concerned:', parts.details)}`
        : parts.details.length === 0
          ? `Which types go through ${urlOf(parts)} cannot be told from the code: those that have migrated fail there, the others fail on the partner gateway.`
          : `${urlOf(parts, 'T')} cannot simply become the partner gateway: unmigrated types would answer “7000016 type not exists”. Left as it is, migrated types answer the same. The requests here cannot be routed automatically.${also('Concerned:', parts.details)}`,
    todo: 'Where the request is given its URL, pick the gateway by type: new names go to the partner, all others to CN. If migrated types reach the partner another way (by region, say), choose keep.',
  },
  'dynamic-type': {
    title: 'Type is put together at run time',
    say: (parts) =>
      `${isNameless(parts.found) ? 'The type here' : parts.found} is built from parts.${also('It can become:', parts.details)} A plain rename would double a suffix or give a wrong name.`,
    todo: 'Write each possible type as one whole string and run again, or change the place where it is built.',
  },
  'name-conflict': {
    title: 'New name is there already, with another meaning',
    say: (parts) =>
      `${becomes(parts)}: both names are here with a body or value of their own, so a rename would make one hide the other.${also('In conflict:', parts.details)}`,
    todo: 'Compare the two, keep the one that is right, and delete the other.',
  },
  'name-dependent-code': {
    title: 'Code depends on what a type name looks like',
    say: (parts) => {
      const { what, value, missing } = ownRouting(parts.details);
      if (what === 'two-names')
        return `One request names different types in its URL or query and in its body, and the code does not say which one counts; nothing here is renamed or routed.${also('It names:', missing)}`;
      const subject = routingWhat.get(what) ?? parts.found;
      return `This is ${subject}, and it does not expect the new names.${also('It does not know:', missing)}${value === null ? '' : ` They should get ${value}.`}`;
    },
    todo: 'See in the evidence which types come through here: if one of them takes a new name, add the new names; if none does, choose keep.',
  },
  'other-cn-endpoint': {
    title: 'Another address on the CN host (printing, uploads), not the router',
    say: (parts) =>
      `${parts.found} is not followed by /openapi/router here, and no announcement says that this path moves, so it is untouched.${also('Path:', parts.details)}`,
    todo: "See which gateway its data (the dataKey of a print, the sign of an upload) comes from: the partner's, move; CN's, keep. In doubt ask the documents.",
  },
  'regional-gateway': {
    title: 'Old type may go to US, EU or GLOBAL',
    say: (parts) =>
      parts.details.length === 0
        ? `${parts.found} may be sent to a US, EU or GLOBAL gateway. Those did not change, and a rename would break them.`
        : `${parts.found} may go to CN or to US, EU or GLOBAL: both are in reach here, and the code does not say which of them serves it. The regions did not change, and a rename would break them.${also('Concerned:', others(parts))}`,
    todo: 'Goes to CN only: rename it. Goes to a region only: mark it keep. Goes to both: write the two apart.',
  },
  'stored-value': {
    title: 'Value stored in a database: migration, seed, default or query',
    say: (parts) =>
      `${parts.found} ${stored[parts.details[0] === 'default' || parts.details[0] === 'query' ? parts.details[0] : 'migration']}. Changing this line does not change rows already stored, and an applied migration must not change.`,
    todo: 'Write a new migration that updates the stored rows; until it has run everywhere, let the reader accept both values.',
  },
  'ignored-file': {
    title: 'Config file that git ignores: shown, not changed',
    say: (parts) => `${becomes(parts)}. This file is not in the repository; every machine and environment has its own.`,
    todo: 'Change it in each environment. To let the tool change the one here, add --include-ignored.',
  },
  'unparsed-file': {
    title: 'File cannot be parsed, or is generated, so nothing is changed automatically',
    say: (parts) =>
      `${becomes(parts)}. Not changed automatically: ${parts.details.map((why) => unparsedWhy.get(why) ?? why).join('; ') || 'the file cannot be parsed'}.`,
    todo: 'Code that runs: rename it, or change it by hand. A backup, a copy or a comment: keep. A generated file: change its source and generate it again.',
  },
  'unproved-change': {
    title: 'Change taken back: as it would be, it could not be proved right',
    say: (parts) =>
      `${becomes(parts)}: ${unproved.get(parts.details[0] ?? '') ?? 'the result could not be proved'}.${also('About:', parts.details.slice(1))}`,
    todo: 'Look at the request and the URL that it is given, and change them together by hand.',
  },
  'translation-table': {
    title: 'Old and new name side by side',
    say: (parts) => `${parts.found} stands beside its new name (a table, a condition, or your own mapper); both sides stay.`,
    todo: '',
  },
  'still-serves-cn': {
    title: 'CN URL that unmigrated types need',
    say: (parts) => `Types that have not migrated still use ${parts.found}.${also('For example:', parts.details)}`,
    todo: '',
  },
  'renamed-when-sent': {
    title: 'Renamed by the request itself, where it goes to CN',
    say: (parts) =>
      `${parts.found} is sent to several gateways; the request renames it where it goes to CN, and regions keep getting the old name.`,
    todo: '',
  },
  regional: {
    title: 'Goes to US, EU or GLOBAL, which did not change',
    say: (parts) => `${parts.found} goes to a regional gateway only, and those did not change.`,
    todo: '',
  },
  'full-managed': {
    title: 'Full-managed shop keeps the old type',
    say: (parts) =>
      `${parts.found} stands in code for full-managed shops. The announcement: “${parts.migration?.note ?? '注意全托仍使用原接口'}”.`,
    todo: '',
  },
  'file-name': {
    title: 'Part of a file name',
    say: (parts) => `${parts.found} names a file that exists, and the file keeps its name.`,
    todo: '',
  },
  documentation: {
    title: 'Documentation stays',
    say: (parts) =>
      `${parts.found} stands in documentation, an API dump or a plain comment. To rewrite Markdown and text too, add --include-docs.`,
    todo: '',
  },
  suppressed: {
    title: 'You decided to leave it',
    say: (parts) => `${subjectOf(parts)} stays by your decision${parts.why === null ? '' : `: ${parts.why}`}.`,
    todo: '',
  },
};
