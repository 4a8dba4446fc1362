import type { Finding, SourceFile } from '../model/index.js';
import { sha256 } from './digest.js';
import type { Lines } from './lines.js';

/**
 * Ids for findings, asked in the order of the report: each survives moved lines, since no line number is in it, and equal lines are told
 * apart by their order.
 */
export function identifier(lines: (file: SourceFile) => Lines): (finding: Pick<Finding, 'file' | 'kind' | 'found' | 'range'>) => string {
  const equals = new Map<string, number>();
  return ({ file, kind, found, range }) => {
    const index = lines(file);
    const key = [file.path, kind, found, index.essenceOf(index.lineAt(range.start))].join('\0');
    const nth = equals.get(key) ?? 0;
    equals.set(key, nth + 1);
    return sha256(`${key}\0${nth}`).slice(0, 16);
  };
}
