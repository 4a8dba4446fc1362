import type { Reason, Ruling } from '../model/index.js';

type Value = Ruling['value'];

const stays = ['keep', 'skip'] as const;
/* A type of price review has the two kinds of shop for an answer, any other its new name. */
const ofTypes = ['rename', 'semi', 'full', ...stays] as const;
const ofGateways = ['move', ...stays] as const;
const ofBoth = ['rename', 'move', 'semi', 'full', ...stays] as const;

/** The answers that a place with this reason can carry out; null where the reason asks nothing. Any other answer is a mistake. */
export const valuesFor: Readonly<Record<Reason, readonly Value[] | null>> = {
  'migrated-type': ofTypes,
  'partner-gateway': ofGateways,
  'routed-call': ['route', ...stays],
  'named-in-comment': ['rename', ...stays],
  'price-review': ['semi', 'full', ...stays],
  'before-deadline': ofTypes,
  'mixed-gateway': ofGateways,
  'dynamic-type': stays,
  'name-conflict': stays,
  'name-dependent-code': stays,
  'other-cn-endpoint': ofGateways,
  'regional-gateway': ofTypes,
  'stored-value': ofBoth,
  'ignored-file': ofBoth,
  'unparsed-file': ofBoth,
  'unproved-change': [...ofBoth, 'route'],
  'translation-table': null,
  'still-serves-cn': null,
  regional: null,
  'renamed-when-sent': null,
  'full-managed': null,
  'file-name': null,
  documentation: null,
  suppressed: null,
};

/** Every reason, from the one table that none can be missing from. */
export const reasons: readonly Reason[] = Object.keys(valuesFor).filter(isReason);

function isReason(name: string): name is Reason {
  return Object.hasOwn(valuesFor, name);
}

export function isAnswerable(reason: Reason): boolean {
  return valuesFor[reason] !== null;
}
