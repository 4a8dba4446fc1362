import type { CallNode } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { everyEntry } from '../objects/every-entry.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { tableAt } from './settings.js';

/**
 * `config("services.temu.gateways.{$shop->region}")`, `config("temu.{$region}.gateway")`: each entry of the table under a key of which one part is known to
 * nobody, as of a map that is asked by an unknown key. Null for any other key, and where no config file has the table.
 */
export function settingsByPart(session: Session, key: string, { tree, node }: Ref<CallNode>, env: Env): readonly AbstractValue[] | null {
  const parts = key.split('.');
  const at = parts.indexOf(UNKNOWN_SUBSTRING);
  const rest = parts.slice(at + 1);
  if (at < 2 || rest.some((part) => part === '' || part.includes(UNKNOWN_SUBSTRING))) return null;
  const table = tableAt(session, tree, parts.slice(0, at).join('.'));
  if (table === null) return null;
  return rest.reduce<readonly AbstractValue[]>(
    (values, part) => accessEach(session, values, part, { tree, node }, env),
    everyEntry(session, table, { tree, node }, env),
  );
}
