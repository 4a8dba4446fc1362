import picocolors from 'picocolors';
import { printable } from '../lines/printable.js';

/** A diff for eyes at a terminal: no tool takes this one, so control characters are made visible, too. */
export function colouredDiff(diff: string | Uint8Array): string {
  const ink = picocolors.createColors(true);
  const text = typeof diff === 'string' ? diff : new TextDecoder().decode(diff);
  const paint = (line: string): string => {
    if (/^(?:diff --git|---|\+\+\+|index|new file|rename|similarity) /.test(line)) return ink.bold(line);
    if (line.startsWith('@@')) return ink.cyan(line);
    if (line.startsWith('-')) return ink.red(line);
    return line.startsWith('+') ? ink.green(line) : line;
  };
  return printable(text).split('\n').map(paint).join('\n');
}
