import type { Offered } from './offered.js';

/** Path → text. */
export type Texts = ReadonlyMap<string, string>;

type Block = { readonly path: string; readonly line: number | null; readonly lines: string[] };

/** Pastes lines as a person does: those marked `-` go, those marked `+` come in their place; a path without a line is a new file. */
export function putIn(texts: Texts, offered: string): Texts {
  const made = new Map(texts);
  // From the end, and what comes above a line after what takes its place: a line's number holds until something above it changes.
  const takes = ({ lines }: Block): number => Number(lines.some((line) => line.startsWith('- ')));
  const blocks = blocksOf(offered, texts).sort((a, b) => (b.line ?? 0) - (a.line ?? 0) || takes(b) - takes(a));
  for (const block of blocks) made.set(block.path, block.line === null ? `${block.lines.join('\n')}\n` : changed(made, block, block.line));
  return made;
}

function blocksOf(offered: string, texts: Texts): Block[] {
  const blocks: Block[] = [];
  for (const line of offered.split('\n')) {
    const place = /^(?:#|\/\/) (?<path>\S+?)(?::(?<line>\d+))?$/.exec(line)?.groups;
    const isPlace =
      place?.path !== undefined && (place.line !== undefined ? texts.has(place.path) : /temu[-_]?gateway\.\w+$/i.test(place.path));
    if (isPlace && place.path !== undefined)
      blocks.push({ path: place.path, line: place.line === undefined ? null : Number(place.line), lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

function changed(texts: Texts, { path, lines: marked }: Block, line: number): string {
  const text = texts.get(path) ?? '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const goes = marked.filter((one) => one.startsWith('- ')).map((one) => one.slice(2));
  const comes = marked.filter((one) => one.startsWith('+ ')).map((one) => one.slice(2));
  const there = lines.slice(line - 1, line - 1 + goes.length);
  if (goes.join('\n') !== there.join('\n')) throw new Error(`${path}:${line} does not hold\n${goes.join('\n')}\nbut\n${there.join('\n')}`);
  lines.splice(line - 1, goes.length, ...comes);
  return lines.join(end);
}

/** The choice by the shop stands in place of the literal; comments above its line. */
export function putChoice(texts: Texts, { file, line, found, text }: Offered): Texts {
  const lines = (texts.get(file) ?? '').split('\n');
  const at = lines[line - 1] ?? '';
  const isComment = /^(?:#|\/\/) /.test(text);
  if (isComment) lines.splice(line - 1, 0, text);
  else lines[line - 1] = at.replace(new RegExp(`(["'\`])${found.replaceAll('.', '\\.')}\\1`), () => text);
  return new Map([...texts, [file, lines.join('\n')]]);
}
