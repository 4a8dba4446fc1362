import type { GeneratedProgram, Generator } from './contract.js';
import type { Outcome } from './try-program.js';

export type Tried = {
  readonly language: Generator['language'];
  readonly number: number;
  readonly program: GeneratedProgram;
  readonly outcome: Outcome;
};

const verdicts = ['right', 'undone', 'silent', 'wrong', 'unstable', 'error'] as const;

/** The results by language, then by the value of each axis, the worst first; `right of knowable` leaves out what a reader could not know either. */
export function tableOf(tried: readonly Tried[]): string {
  const rows = [['', 'programs', ...verdicts, 'right of knowable', 'right, yet asked']];
  for (const language of new Set(tried.map((one) => one.language))) {
    const ofLanguage = tried.filter((one) => one.language === language);
    rows.push(row(language, ofLanguage), ...axesOf(ofLanguage));
  }
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) => cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ')).join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function axesOf(tried: readonly Tried[]): readonly string[][] {
  const axes = [...new Set(tried.flatMap(({ program }) => Object.keys(program.axes)))];
  return axes.flatMap((axis) => {
    const values = [...new Set(tried.map(({ program }) => program.axes[axis] ?? '-'))];
    const groups = values.map((value) => ({ value, group: tried.filter(({ program }) => (program.axes[axis] ?? '-') === value) }));
    return groups.sort((one, other) => share(one.group) - share(other.group)).map(({ value, group }) => row(`  ${axis}: ${value}`, group));
  });
}

function row(title: string, tried: readonly Tried[]): string[] {
  const counts = verdicts.map((verdict) => tried.filter(({ outcome }) => outcome.verdict === verdict).length);
  const asked = tried.filter(({ outcome }) => outcome.verdict === 'right' && outcome.asked).length;
  return [
    title,
    ...[tried.length, ...counts].map((count) => (count === 0 ? '.' : String(count))),
    percent(share(tried)),
    asked === 0 ? '.' : String(asked),
  ];
}

function share(tried: readonly Tried[]): number {
  const knowable = tried.filter(({ program }) => program.knowable);
  return knowable.length === 0 ? 1 : knowable.filter(({ outcome }) => outcome.verdict === 'right').length / knowable.length;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
