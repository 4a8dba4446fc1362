import type { Edit, Language, SourceFile } from '../model/index.js';

/** The sign that begins a comment in a language, to name a place among lines to paste. */
export function commentSign(language: Language): '#' | '//' {
  return language === 'python' || language === 'ruby' ? '#' : '//';
}

/**
 * Edits as lines to paste: the place, then the lines that go with `- ` and those that come with `+ `. Lines that only come in stand where the
 * place says, before the line that has its number. `made`: edits of the run itself, which are there when the lines are pasted, and counted.
 */
export function shownEdits(edits: readonly Edit[], language: Language, made: readonly Edit[] = []): readonly string[] {
  return distinct(edits).flatMap((group) => shownGroup(group, made, commentSign(language)));
}

/** The same lines with each place as it is called, and its lines are counted, elsewhere; files of their own that come with them, too. */
export function showPaths(shown: string, show: (path: string) => string, lineOf = (_: string, line: number): number => line): string {
  return shown.replace(
    /^(#|\/\/) (\S(?:.*\S)?\.\w+)(:\d+)?$/gm,
    (_, sign: string, path: string, line?: string) =>
      `${sign} ${show(path)}${line === undefined ? '' : `:${lineOf(path, Number(line.slice(1)))}`}`,
  );
}

type Group = { readonly file: SourceFile; readonly start: number; end: number; readonly edits: Edit[] };

/** By the lines that they change, in order; an edit that two requests share is one. */
function distinct(edits: readonly Edit[]): readonly Group[] {
  const groups: Group[] = [];
  const seen = new Set<string>();
  const byPlace = [...edits].sort((a, b) =>
    a.file.path === b.file.path ? a.range.start - b.range.start : a.file.path < b.file.path ? -1 : 1,
  );
  for (const edit of byPlace) {
    const key = `${edit.file.path}:${edit.range.start}:${edit.range.end}:${edit.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { text } = edit.file;
    const start = lineStart(text, edit.range.start);
    const end = isLineOfItsOwn(edit) ? start : lineEnd(text, edit.range.end);
    const last = groups.at(-1);
    if (last?.file === edit.file && start < last.end) {
      last.edits.push(edit);
      last.end = Math.max(last.end, end);
    } else groups.push({ file: edit.file, start, end, edits: [edit] });
  }
  return groups;
}

/** Whole lines come in between two lines. */
function isLineOfItsOwn({ file, range, text }: Edit): boolean {
  return range.start === range.end && range.start === lineStart(file.text, range.start) && text.endsWith('\n');
}

function shownGroup({ file, start, end, edits }: Group, made: readonly Edit[], sign: string): readonly string[] {
  const isOnLines = ({ range }: Edit): boolean => start < end && range.start >= start && range.end <= end;
  const isApart = ({ range }: Edit): boolean => edits.every((edit) => range.end <= edit.range.start || edit.range.end <= range.start);
  // A line that comes in above the first of these lines is none of them: the number of the first line counts it.
  const isAbove = (edit: Edit): boolean => edit.range.end < start || (edit.range.end === start && isLineOfItsOwn(edit));
  const ofFile = made.filter((edit) => edit.file === file);
  const there = ofFile.filter((edit) => !isAbove(edit) && isOnLines(edit) && isApart(edit));
  const line = 1 + breaksIn(file.text.slice(0, start)) + breaksMade(ofFile.filter(isAbove));
  const [old, next] = [linesOf(edited(file, start, end, there)), linesOf(edited(file, start, end, [...edits, ...there]))];
  const same = old.length < next.length && old.every((one, i) => one === next[i]) ? old.length : 0;
  return [`${sign} ${file.path}:${line + same}`, ...marked('- ', old.slice(same)), ...marked('+ ', next.slice(same))];
}

/** Line breaks that edits add, less those that they take out; an edit that two requests share counts once. */
function breaksMade(edits: readonly Edit[]): number {
  const once = new Map(edits.map((edit) => [`${edit.range.start}:${edit.range.end}:${edit.text}`, edit]));
  return [...once.values()].reduce(
    (sum, { file, range, text }) => sum + breaksIn(text) - breaksIn(file.text.slice(range.start, range.end)),
    0,
  );
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function edited(file: SourceFile, start: number, end: number, edits: readonly Edit[]): string {
  let text = '';
  let at = start;
  for (const { range, text: put } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    text += file.text.slice(at, range.start) + put;
    at = range.end;
  }
  return text + file.text.slice(at, Math.max(at, end));
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function marked(mark: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => mark + line);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
