import type { Reason } from '../../../model/index.js';
import type { EffectParts, Wording } from '../wording.js';

type Effects = readonly (readonly [label: string, say: (parts: EffectParts) => string])[];

/** The consequence once the old type is off, as a sentence; the day stands in the heading. */
function off({ day, deadline }: EffectParts, then: string): string {
  if (day === null) return '';
  return deadline === 'off' ? ` The old type is off: ${then}.` : ` Once the old type is off, ${then}.`;
}

const again = ' No decision to record: change it, run again, and the question is gone.';

/** Without a variable for the kind of shop, the two names alone are shown. */
function byShop(does: string): (parts: EffectParts) => string {
  const said = {
    code: does,
    names: 'nothing here tells the kind of shop, so below are the two names alone: choose between them by hand.',
    both: `${does} Where the two names alone are shown, nothing tells the kind of shop: choose between them by hand.`,
  };
  return ({ paste }) => `Both come here: ${said[paste ?? 'code']}${again}`;
}

/** Beside lines to paste. */
const byHandToo = {
  code: '',
  names: ' The names below are comments: write them into the code by hand.',
  both: ' Where the names below are comments alone, write them into the code by hand.',
};

/** By reason; empty where its answers need no sentence of their own. */
const said: Readonly<Record<Reason, Effects>> = {
  'price-review': [
    [
      'semi',
      ({ next }) =>
        `Only semi-managed shops come here: use ${next ?? 'the new type'}, over the partner gateway, with the newly granted token. If wrong, price reviews of full-managed shops fail.`,
    ],
    [
      'full',
      (parts) =>
        `Only full-managed shops come here: the name stays, on CN.${off(parts, 'if wrong, price reviews of semi-managed shops fail')}`,
    ],
    ['by-shop', byShop('put the expression below in place of the string, once you have checked that what it asks is the kind of shop.')],
  ],
  'before-deadline': [
    [
      'rename',
      ({ next }) =>
        `Use ${next ?? 'the new type'}. Right only if the request goes to the partner gateway, with a new token; on CN it would answer 7000016 type not exists.`,
    ],
    [
      'keep',
      (parts) =>
        `The name stays. Right if the request goes to CN, where it works today.${off(parts, 'it must change') || ' No day was announced.'}`,
    ],
  ],
  'mixed-gateway': [
    [
      'move',
      () =>
        'The whole URL becomes the partner gateway. Right only if every type that comes here belongs to the partner; types that have not migrated would answer 7000016.',
    ],
    [
      'route',
      () =>
        `The URL stays, and each request picks by type: migrated types go to the partner, the others as before. Right where both kinds come here.${again}`,
    ],
    [
      'keep',
      () =>
        'The URL stays and is not asked about again. Right if only types that stay on CN come here, or if migrated ones reach the partner another way (a region argument, for example); else they keep failing.',
    ],
  ],
  'dynamic-type': [
    ['keep', () => 'No change. Right if none of the names that come out was announced, or other code turns them into the new ones.'],
  ],
  'name-conflict': [['keep', (parts) => `Both names stay.${off(parts, 'the old one is of no more use')}`]],
  'name-dependent-code': [
    [
      'paste',
      ({ paste }) =>
        `Lets the code know the new names. Right if such a type comes through here, now or later.${byHandToo[paste ?? 'code']}${again}`,
    ],
    [
      'keep',
      () =>
        'The code stays. Right only if no type that comes through here (see the evidence) is among the missing ones; else new names go to the wrong gateway.',
    ],
  ],
  'other-cn-endpoint': [
    [
      'move',
      () =>
        'Printing or uploading moves to the partner host too. Right if its data (dataKey, upload sign) comes from types on the partner gateway.',
    ],
    ['keep', () => 'The address stays. Right if its data comes from types on CN, or the code chooses between the two hosts already.'],
  ],
  'regional-gateway': [
    [
      'rename',
      ({ next }) => `Use ${next ?? 'the new type'}. Right only if this call never goes to US, EU or GLOBAL; else it breaks those.`,
    ],
    ['semi', ({ next }) => `Only semi-managed shops, and never US, EU or GLOBAL: use ${next ?? 'the new type'}.`],
    ['full', () => 'Only full-managed shops: the name stays.'],
    [
      'by-shop',
      byShop(
        'put the expression below in its place. Where semi-managed shops of US, EU or GLOBAL come here too, let it ask for the region as well.',
      ),
    ],
    [
      'keep',
      (parts) => `The name stays. Right if it goes to US, EU or GLOBAL only: those did not change.${off(parts, 'a call to CN fails')}`,
    ],
  ],
  'stored-value': [
    ['keep', () => 'This line stays. Right once a new migration updates the stored rows; one that was applied must not change anyway.'],
  ],
  'ignored-file': [
    [
      'rename',
      () => 'Use the new name. The copy here is written with --include-ignored only; other environments are changed on their own.',
    ],
    ['move', () => 'Change the host. The copy here is written with --include-ignored only; other environments are changed on their own.'],
    ['keep', () => 'No change, and not asked about again.'],
  ],
  'unproved-change': [
    ['rename', ({ next }) => `Use ${next ?? 'the new type'} all the same. Whatever it breaks is then reported as broken.`],
    ['move', () => 'Move the address all the same. Whatever it breaks is then reported as broken.'],
    ['semi', ({ next }) => `Only semi-managed shops: use ${next ?? 'the new type'} all the same.`],
    ['full', () => 'Only full-managed shops: the name stays.'],
    ['by-shop', byShop('put the expression below in its place.')],
    ['route', () => 'Put the router around the URL all the same.'],
    ['keep', (parts) => `Nothing changes here.${off(parts, 'a call to CN fails')}`],
  ],
  'unparsed-file': [
    [
      'rename',
      () => 'Replaces this one name without a look at the syntax. Right if the code above shows that it is the type that is sent.',
    ],
    ['move', () => 'Replaces this one host. Right only before /openapi/router, and if every type that goes there has migrated.'],
    ['semi', ({ next }) => `Only semi-managed shops: becomes ${next ?? 'the new type'}, without a look at the syntax.`],
    ['full', () => 'Only full-managed shops: the name stays.'],
    ['by-shop', () => `Both come here: change it by hand as below.${again}`],
    ['keep', () => 'No change, and not asked about again. Right for a comment, a backup copy, or what is generated from another file.'],
  ],
  'migrated-type': [],
  'partner-gateway': [],
  'routed-call': [],
  'named-in-comment': [],
  'translation-table': [],
  'still-serves-cn': [],
  regional: [],
  'renamed-when-sent': [],
  'full-managed': [],
  'file-name': [],
  documentation: [],
  suppressed: [],
};

export const effects: Wording['effects'] = (reason, label) => said[reason].find(([one]) => one === label)?.[1] ?? null;
