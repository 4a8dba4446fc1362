import type { Hidden } from '../../model/index.js';
import { type AbstractValue, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import type { Session } from '../values/session.js';

/** Why nobody can tell from the code what this is, with what is known of it all the same; null for what is told. */
export function hiddenBy(session: Session, value: AbstractValue): Hidden | null {
  const hidden = obstacleTo(session, value);
  return hidden === null || value.kind !== 'text' || value.text === ''
    ? hidden
    : { ...hidden, known: value.text.replaceAll(UNKNOWN_SUBSTRING, '…') };
}

function obstacleTo({ state }: Session, value: AbstractValue): Hidden | null {
  if (value.kind === 'text' && value.text !== '' && !value.text.includes(UNKNOWN_SUBSTRING)) return null;
  if (state.left < 0) return { why: 'limit', detail: '' };
  if (value.kind === 'unknown' && value.unresolved.length > 0) return { why: 'callers', detail: value.unresolved[0]?.name ?? '' };
  const variable = value.steps.findLast(({ why }) => why === 'config-key');
  if (variable) return { why: 'environment', detail: variable.detail };
  if (value.kind === 'text') return { why: 'part', detail: value.text.replaceAll(UNKNOWN_SUBSTRING, '…') };
  return value.kind === 'library' ? { why: 'library', detail: value.path } : { why: 'not-followed', detail: '' };
}
