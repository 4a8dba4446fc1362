import { applyEdits, type FormattingOptions, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { Decided, Tick } from './config.js';
import { baseOf } from './place.js';

/** Adds decisions at the end of those that are there; comments, order and layout of the rest stay as they are. */
export function recordDecisions(file: string, text: string, decisions: readonly (Decided | Tick)[]): string {
  const list = [...baseOf(file), 'decisions'];
  const formattingOptions = layoutOf(text);
  return decisions.reduce((current, { why, ...rest }) => {
    const tree = parseTree(current);
    const there = tree ? findNodeAtLocation(tree, list) : undefined;
    const entry = Object.fromEntries(Object.entries({ ...rest, why }).filter(([, said]) => said !== null));
    const edits = there
      ? modify(current, [...list, there.children?.length ?? 0], entry, { formattingOptions, isArrayInsertion: true })
      : modify(current, list, [entry], { formattingOptions });
    return applyEdits(current, edits);
  }, text);
}

/** Names the baseline, `name` being relative to the config's folder; what else stands there stays as it is. */
export function recordBaseline(file: string, text: string, name: string): string {
  return applyEdits(text, modify(text, [...baseOf(file), 'baseline'], name, { formattingOptions: layoutOf(text) }));
}

function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
