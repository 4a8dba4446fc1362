import { encodings, lineEnds } from './encodings.js';
import { formats } from './formats.js';
import type { Cell } from './matrix.js';

const head = `# Encodings and line ends

What a run does with a file, by its format, encoding and line ends. Made by \`npm run matrix\` from the run itself, and held to it by a test:
${formats.length} formats × ${encodings.length} encodings × ${lineEnds.length} forms of line ends (${lineEnds.map(({ name }) => name).join(', ')}).

- **exact**: the old names are replaced, and every other byte is the old one.
- **review**: the file stays as it is, and every name in it is in the report, with the reason given here.

An encoding is recognised by its byte-order mark, else as UTF-8, else as GB18030 (GBK is a part of it), each strictly. What is none of them
is never edited: most Latin-1 with accented letters, and files that several editors have written in several encodings. A YAML or TOML file
whose lines end in a lone CR is not one by its own parser.

`;

/** Formats of which all encodings fare alike are one item; an encoding names the line ends only where they differ. */
export function tableOf(cells: readonly Cell[]): string {
  const alike = new Map<string, string[]>();
  for (const format of formats) {
    const lines = linesOf(cells.filter((cell) => cell.format === format));
    alike.set(lines, [...(alike.get(lines) ?? []), format.name]);
  }
  const counts = new Map<string, number>();
  for (const { verdict } of cells) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const sum = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
  const items = [...alike].map(([lines, names]) => `- ${names.join(' · ')}\n${lines}`);
  return `${head}${items.join('\n')}\n\n${cells.length} cells: ${sum}.\n`;
}

/** The encodings of one format, those of one outcome on one line. */
function linesOf(cells: readonly Cell[]): string {
  const alike = new Map<string, string[]>();
  for (const encoding of encodings) {
    const summary = summaryOf(cells.filter((cell) => cell.encoding === encoding));
    alike.set(summary, [...(alike.get(summary) ?? []), encoding.name]);
  }
  return [...alike].map(([summary, names]) => `  - ${names.join(' · ')}: ${summary}`).join('\n');
}

function summaryOf(cells: readonly Cell[]): string {
  const endsBy = groupedBy(cells);
  if (endsBy.size === 1) return cells[0]?.verdict ?? '';
  return [...endsBy]
    .map(([verdict, same]) => (verdict === 'exact' ? verdict : `${verdict} (${same.map(({ ends }) => ends.name).join(', ')})`))
    .join('; ');
}

function groupedBy(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(cell.verdict, [...(groups.get(cell.verdict) ?? []), cell]);
  return groups;
}
