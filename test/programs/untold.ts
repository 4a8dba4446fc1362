import type { Report } from '../../src/model/index.js';
import type { Call } from '../runs/sample.js';

/**
 * What a program sends and its report does not know of: `type → gateway` of each request that no call of the report stands for, by both or by the one of
 * them that is known where the other is hidden. A claim that is wrong without harm this time.
 */
export function untoldOf(sent: readonly Call[], { calls }: Report): readonly string[] {
  const told = ({ type, gateway }: Call): boolean =>
    calls.some(
      ({ before }) => (before.type === null || before.type === type) && (before.gateway === 'unknown' || before.gateway === gateway),
    );
  return [...new Set(sent.filter((call) => !told(call)).map(({ type, gateway }) => `${type} → ${gateway}`))].sort();
}
