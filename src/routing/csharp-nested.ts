import { ancestors } from '../base/tree.js';
import type { ClassNode, Edit, Node, Tree } from '../model/index.js';
import type { Manner, RouterNames, Surroundings } from './contract.js';
import { PURPOSE } from './contract.js';
import { CLASS, classLines } from './csharp-class.js';
import { settingsOf } from './csharp-projects.js';
import { appendBelow, insertAt } from './text.js';

/**
 * The router as a class within the outermost one around the request, where nothing tells that a new file would be compiled: a project that lists its files, a
 * file without any. Two files that both hold one are no double names then. Behind top-level statements it is the last declaration of the file.
 */
export function nested(tree: Tree, at: Node, names: RouterNames, manner: Manner, around: Surroundings): Edit | 'present' | null {
  const { file } = tree;
  const outer = [...ancestors(at)].findLast((node): node is ClassNode => node.kind === 'class') ?? null;
  const isThere = new RegExp(`\\bclass[ \\t]+${CLASS}\\b`);
  if (outer === null) {
    if (isThere.test(file.text)) return 'present';
    const lines = withoutNulls([`// ${PURPOSE}`, ...classLines('internal', names)], tree, around);
    return appendBelow(file, written(lines, '', manner), manner);
  }
  const end = outer.range.end - 1;
  const text = file.text.slice(outer.range.start, outer.range.end);
  if (isThere.test(text)) return 'present';
  const others = otherParts(outer, tree, around);
  if (others.some((part) => isThere.test(part))) return 'present';
  if (file.text.charAt(end) !== '}' || isInterface(text) || others.some((part) => maySend.test(part))) return null;
  const line = file.text.lastIndexOf('\n', end) + 1;
  const indent = /^[ \t]*$/.test(file.text.slice(line, end)) ? file.text.slice(line, end) : null;
  const lines = withoutNulls([`// ${PURPOSE}`, ...classLines('private', names)], tree, around);
  const within = written(lines, (indent ?? '') + manner.indent, manner);
  return indent === null
    ? insertAt(file, end, `${manner.lineEnd}${within}${manner.lineEnd}`)
    : insertAt(file, line, `${manner.lineEnd}${within}${manner.lineEnd}`);
}

function written(lines: readonly string[], before: string, { indent, lineEnd }: Manner): string {
  return lines.map((line) => (line === '' ? '' : before + line.replace(/^\t+/, (tabs) => indent.repeat(tabs.length)))).join(lineEnd);
}

/** Where null is a kind of its own, a class that is written as of C# 5 would have warnings. */
function withoutNulls(lines: readonly string[], { file }: Tree, around: Surroundings): readonly string[] {
  const isStrict = [file.text, ...settingsOf(file.path, around)].some((text) => /#nullable[ \t]+enable|<Nullable>/.test(text));
  return isStrict ? ['#nullable disable', ...lines, '#nullable restore'] : lines;
}

function isInterface(text: string): boolean {
  return /\binterface\b/.test(text.slice(0, text.indexOf('{')));
}

/** What a part of a class holds that may get a router of its own: two of them would be one name declared twice. */
const maySend =
  /https?:|\b(?:Http|Rest|Web|Flurl)(?:Client|Request)|\.(?:\w{0,40}Async|(?:Send|Post|Execute|Upload|Request|Create|Open)\w{0,40})(?:<[^<>\n]{0,80}>)?\(/;

/** The texts of the other files that have a part of the class: `Form1.Designer.cs` of a window. */
function otherParts({ name }: ClassNode, { file }: Tree, { allPaths, textAt }: Surroundings): readonly string[] {
  const isPart = new RegExp(`\\bpartial[ \\t]+\\w{1,20}[ \\t]+${name}\\b`);
  if (!isPart.test(file.text)) return [];
  const others = [...allPaths].filter((path) => path !== file.path && path.endsWith('.cs'));
  return others.map((path) => textAt(path) ?? '').filter((text) => isPart.test(text));
}
