import type { CommentNode, Node, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { lazy } from '../core/lazy.js';
import { commentNode, entryNode, objectNode, range, stringNode } from '../core/nodes.js';
import { matcher } from '../core/paths.js';

const library = lazy(() => import('dot-properties'));

/** Java's `.properties`. A dotted key stays one key: its text is the path. `${a:default}` stays in the value. */
export const properties: LanguageModule = {
  id: 'properties',
  matches: matcher(['properties']),
  prepare: library.prepare,
  parse: (file: SourceFile): Tree => guarded(file, 'properties', parseProperties),
};

function parseProperties(text: string): Parsed {
  const { parseLines, Pair, Comment } = library.get();
  const entries: Node[] = [];
  const comments: CommentNode[] = [];
  for (const line of parseLines(text, true)) {
    if (line instanceof Comment) comments.push(commentNode(line.range?.[0] ?? 0, line.range?.[1] ?? 0, 1));
    if (!(line instanceof Pair) || !line.range) continue;
    // The library counts a line end behind a backslash that ends the file.
    const [start = 0, keyEnd = 0, valueStart = 0, valueEnd = 0] = line.range.map((at) => Math.min(at, text.length));
    const [key, value] = [range(start, keyEnd), range(valueStart, valueEnd)];
    const valueNode = value.start === value.end ? null : stringNode(value, value, line.value, '');
    entries.push(entryNode(range(start, value.end), stringNode(key, key, line.key, ''), valueNode));
  }
  return { nodes: [objectNode(range(0, text.length), entries)], comments, errors: [] };
}
