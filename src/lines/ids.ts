import type { Finding, Origins, Range, SourceFile } from '../model/index.js';
import { sha256 } from './digest.js';
import type { Lines } from './lines.js';

type Place = Pick<Finding, 'file' | 'kind' | 'found' | 'range'>;

/** For reports whose ids nobody reads. */
export const noOrigins: Origins = { of: (name) => name, inText: (text) => text, places: () => [] };

/**
 * Ids for findings, asked in the order of the report: each survives moved lines, since no line number is in it, and a migration, since old
 * and new names count as one. Equal lines are told apart by their order, names among those that were migrated already.
 */
export function identifier(lines: (file: SourceFile) => Lines, origins: Origins): (finding: Place) => string {
  const equals = new Map<string, number>();
  const counted = new Map<SourceFile, ReadonlyMap<number, number>>();
  const countedIn = (file: SourceFile): ReadonlyMap<number, number> => {
    const known = counted.get(file) ?? countedNames(file, lines(file), origins);
    counted.set(file, known);
    return known;
  };
  return ({ file, kind, found, range }) => {
    const index = lines(file);
    const name = origins.of(found);
    const essence = kind === 'code' ? codeEssence(file, range, index, origins) : index.essenceOf(index.lineAt(range.start), origins);
    const key = [file.path, kind, name, essence].join('\0');
    const nth = equals.get(key) ?? 0;
    equals.set(key, nth + 1);
    const before = kind === 'type' || kind === 'gateway' ? countedIn(file).get(range.start) : undefined;
    return sha256(`${key}\0${before ?? nth}`).slice(0, 16);
  };
}

/** Of an expression itself, since what else stands on its line may be rewritten; of a longer one its first line. */
function codeEssence({ text }: SourceFile, { start, end }: Range, index: Lines, origins: Origins): string {
  const line = index.lineAt(start);
  return index.lineAt(end) === line ? origins.inText(text.slice(start, end)).replace(/\s+/g, '') : index.essenceOf(line, origins);
}

/** By the start of each name, old and new alike: how many equal ones stand before it, on equal lines. */
function countedNames({ text }: SourceFile, index: Lines, origins: Origins): ReadonlyMap<number, number> {
  const nth = new Map<number, number>();
  const equals = new Map<string, number>();
  for (const { start, name } of origins.places(text)) {
    const key = `${name}\0${index.essenceOf(index.lineAt(start), origins)}`;
    const before = equals.get(key) ?? 0;
    equals.set(key, before + 1);
    nth.set(start, before);
  }
  return nth;
}
