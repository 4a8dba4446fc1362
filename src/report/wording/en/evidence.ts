import { memberIn, tokenAdvice } from '../token-advice.js';
import type { Wording } from '../wording.js';
import { routing } from './places.js';

const named = (before: string, detail: string, after = '') => [before, detail, after].filter((part) => part !== '').join(' ');

/** The user's own map that a name is a key of. */
const isMap = (detail: string): detail is 'type-to-region' | 'type-to-url' => /^type-to-(?:region|url)$/.test(detail);

export const evidence: Wording['evidence'] = {
  announced: (detail) => named('the row in the announcement', detail),
  'type-from': (detail) => named('the type comes from', detail || 'here'),
  'url-from': (detail) => named('the URL comes from', detail || 'here'),
  request: (detail) => named('the request is sent here', detail && `(${detail})`),
  caller: (detail) => named('called from here', detail && `(${detail})`),
  constant: (detail) => named('the constant', detail, 'is defined here'),
  'config-key': (detail) => named('the config key', detail),
  reassigned: (detail) => named('assigned again here, so its value is not certain:', detail),
  'region-selector': (detail) => (isMap(detail) ? `is a key of ${routing[detail]}` : named('chooses the region', detail)),
  'regional-host': (detail) => named('the host of a regional gateway', detail),
  'partner-host': (detail) => named('the host of the partner gateway', detail),
  'old-and-new-together': (detail) => named('old and new name side by side', detail),
  'managed-marker': (detail) => named('says full- or semi-managed:', detail),
  'unmigrated-type': (detail) => named('a type that has not migrated,', detail, 'goes this way too'),
  'unknown-type': (detail) => named('the type that goes this way cannot be told', detail),
  mapper: (detail) => named('goes through your own mapping', detail),
  'new-name-exists': (detail) => named('the new name is here already', detail),
  'suppressed-here': (detail) => named('decided here to leave it', detail),
  'schema-beside': (detail) => named('beside the schema of a request or response', detail),
  followed: (detail) => named('code that this follows:', detail),
  'copy-of': (detail) => named('looks like a copy of this file, which is judged on its own', detail && `(${detail})`),
  'passes-here': (detail) => named('a type that comes through here:', detail),
  'url-given': (detail) => named('the request is given its URL on this line', detail),
  'handed-to': (detail) => named('no request was found that sends it; it is handed to', detail, 'which is defined here'),
  'unlinked-type': (detail) => named('no request was found for', detail, 'which may go this way'),
  'unknown-host': (detail) => named('the code does not tell the host that this request goes to', detail && `(${detail})`),
  'unplaced-type': (detail) => named('no request was found for', detail, 'which has not migrated and may go this way'),
  'neighbour-type': (detail) => named('the same program sends', detail, 'and not every use of this URL can be followed'),
  'unseen-file': () => 'this file could not be looked into, and may send through here what has not migrated',
  'missing-code': () => 'this code is not in sight, and may send through here what has not migrated',
  'built-type': () => 'a type is put together here, and may go this way',
  'kept-type': (detail) => named('the old type', detail, 'is to be decided or stays, and goes this way too'),
  router: (detail) => named('chooses the gateway by type here', detail),
  flag: (detail) => named('set by a flag or in the config,', detail),
};

export const checklist: Wording['checklist'] = {
  'grant-token': {
    title: 'Grant a new token for the new types',
    say: (item) => `These types need a token granted anew for the partner gateway; the old token stays for CN. Grant it at ${item.where}`,
  },
  'token-by-type': {
    title: 'Two gateways, two tokens',
    say: (item) => `${item.where} uses one token for both gateways; migrated types need the partner's.${tokenHint(item.patch)}`,
  },
  'check-token': {
    title: 'Check what a token may call',
    say: (item) => `${item.where} lists the types that a token is granted for; grant again what is missing.`,
  },
  'add-file': {
    title: 'Add the new file to git',
    say: (item) => `git add ${item.where}`,
  },
};

function tokenHint(patch: string | null): string {
  switch (tokenAdvice(patch)) {
    case 'no-lines':
      return " Where it is given, ask isTemuPartnerType (Python: is_temu_partner_type) of the generated router, and give the partner's token for the types that it knows.";
    case 'member':
      return ` Keep the partner's token of each shop beside its own, as ${memberIn(patch)}; until it is there, the old one is sent.`;
    case 'one-for-all':
      return " The variable holds one token. With several shops, keep the partner's beside each shop's own, and read it from there in these lines.";
    case null:
      return '';
  }
}
