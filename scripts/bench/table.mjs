// The benchmark's output: Markdown tables, and at the end every goal beside its measurement.
import { median } from './measure.mjs';

export function count(number) {
  return number.toLocaleString('en');
}

export function seconds(runs) {
  return runs.map((run) => run.seconds);
}

export function spread(numbers) {
  return `${Math.min(...numbers).toFixed(3)}–${Math.max(...numbers).toFixed(3)}`;
}

export function heading(title, columns) {
  console.log(`\n### ${title}\n\n| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`);
}

export function row(...cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

/** `base`: runs that this one is compared with; null where there are none. */
export function timed(name, runs, base, ...more) {
  const ratio = base ? (median(seconds(runs)) / median(seconds(base))).toFixed(2) : '–';
  const peak = Math.max(...runs.map((run) => run.megabytes));
  return [name, median(seconds(runs)).toFixed(3), spread(seconds(runs)), ratio, peak > 0 ? peak.toFixed(0) : '–', ...more];
}

const goals = [];

/** `most` or `least`: what the ratio of two medians should not go above or below. Null runs: the peer is missing. */
export function goal(title, runs, base, { most, least }) {
  if (!runs || !base) return;
  const ratio = median(seconds(runs)) / median(seconds(base));
  const wanted = most === undefined ? `≥ ${least}` : `≤ ${most}`;
  goals.push([title, ratio.toFixed(2), wanted, (most === undefined ? ratio >= least : ratio <= most) ? 'yes' : 'no']);
}

/** The same of peak memory. */
export function memoryGoal(title, runs, base, most) {
  if (!runs || !base) return;
  const peak = (all) => Math.max(...all.map((run) => run.megabytes));
  const ratio = peak(runs) / peak(base);
  goals.push([title, ratio.toFixed(2), `≤ ${most}`, ratio <= most ? 'yes' : 'no']);
}

/** Peak memory itself. */
export function megabytesGoal(title, runs, most) {
  if (!runs) return;
  const peak = Math.max(...runs.map((run) => run.megabytes));
  goals.push([title, peak.toFixed(0), `≤ ${most}`, peak <= most ? 'yes' : 'no']);
}

export function printGoals() {
  heading('Goals', ['case', 'measured', 'goal', 'met']);
  for (const cells of goals) row(...cells);
}
