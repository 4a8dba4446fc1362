import { printable } from '../lines/printable.js';
import type { World } from './world.js';

/** A line for the person who runs it: stderr, since stdout carries the report and nothing else. */
export function say(text: string, { stderr }: World): void {
  stderr.write(`${printable(text)}\n`);
}

/** A line that was asked for (a list, what was put back), where no report is: stdout. */
export function tell(text: string, { stdout }: World): void {
  stdout.write(`${printable(text)}\n`);
}

/** A failure: each line named, so that a log of several tools says whose it is. */
export function complain(text: string, world: World): void {
  for (const line of text.split('\n')) say(line.startsWith('  ') ? line : `temu-codemod: ${line}`, world);
}
