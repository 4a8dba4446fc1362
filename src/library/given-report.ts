import type { Report } from '../model/index.js';

/** The report that a program handed over. Throws one line where it is none: an outcome is handed over easily in its place. */
export function givenReport(given: Report, by: string): Report {
  const value: unknown = given;
  if (isReport(value)) return given;
  const isOutcome = typeof value === 'object' && value !== null && ('report' in value || 'problem' in value);
  const instead = isOutcome ? 'an outcome: where its `ok` is true, hand over its `report`' : kindOf(value);
  throw new TypeError(`${by}: a report of \`plan\`, \`migrate\` or \`parseReport\` is expected, and this is ${instead}`);
}

function isReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'summary' in value && 'findings' in value;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'another object' : `a ${typeof value}`;
}
