import type { CommentNode, Node, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { lazy } from '../core/lazy.js';
import { commentNode, entryNode, objectNode, range, stringNode } from '../core/nodes.js';
import { paragraphs } from '../core/paragraphs.js';
import { matcher } from '../core/paths.js';

const library = lazy(() => import('dot-properties'));

/** Java's `.properties`, and JFinal's `config.txt` where it holds nothing else. A dotted key stays one key: its text is the path. `${a:default}` stays in the value. */
export const properties: LanguageModule = {
  id: 'properties',
  matches: matcher(['properties'], [/config[\w-]{0,40}\.txt$/]),
  prepare: library.prepare,
  parse: (file: SourceFile): Tree =>
    file.path.endsWith('.txt') && !isPairs(file.text)
      ? guarded(file, 'text', (content) => ({ nodes: paragraphs(content, []), comments: [], errors: [] }))
      : guarded(file, 'properties', parseProperties),
};

/** Whether all lines are `key = value` or comments. */
function isPairs(content: string): boolean {
  return content.split('\n').every((line) => /^\s*(?:$|[#!]|[\w.-]{1,100}\s*=)/.test(line));
}

function parseProperties(content: string): Parsed {
  const { parseLines, Pair, Comment } = library.get();
  const entries: Node[] = [];
  const comments: CommentNode[] = [];
  for (const line of parseLines(content, true)) {
    if (line instanceof Comment) comments.push(commentNode(line.range?.[0] ?? 0, line.range?.[1] ?? 0, 1));
    if (!(line instanceof Pair) || !line.range) continue;
    // The library counts a line end behind a backslash that ends the file.
    const [start = 0, keyEnd = 0, valueStart = 0, valueEnd = 0] = line.range.map((at) => Math.min(at, content.length));
    const [key, value] = [range(start, keyEnd), range(valueStart, valueEnd)];
    const valueNode = value.start === value.end ? null : stringNode(value, value, line.value, '');
    entries.push(entryNode(range(start, value.end), stringNode(key, key, line.key, ''), valueNode));
  }
  return { nodes: [objectNode(range(0, content.length), entries)], comments, errors: [] };
}
