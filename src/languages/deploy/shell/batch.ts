import type { CommentNode, Node, Range } from '../../../model/index.js';
import type { Parsed } from '../../core/guard.js';
import { interpolated, type Substitution } from '../../core/interpolate.js';
import { linesOf, trimmed } from '../../core/lines.js';
import { bareString, commentNode, defineNode, groupNode, nameNode, range, stringNode } from '../../core/nodes.js';

const COMMENT = /^(?:@?rem(?=\s|$)|::)/i;
const SET = /^@?set[ \t]+(?:\/[ap][ \t]+)?("?)([^\s"=]+)[ \t]*=/i;
const WORD = /"([^"]*)"?|[^\s"&|<>()]+/g;
const VARIABLES: Substitution = {
  pattern: /%([A-Za-z_]\w*)%|!([A-Za-z_]\w*)!/g,
  node: (match, at) => nameNode(range(at, at + match[0].length), match[1] ?? match[2] ?? ''),
};

/** Batch files, line by line: `set NAME=value` to the end of the line, else words and quoted words. */
export function parseBatch(text: string): Parsed {
  const nodes: Node[] = [];
  const comments: CommentNode[] = [];
  for (const line of linesOf(text)) {
    const at = trimmed(text, line.start, line.end);
    const content = text.slice(at.start, at.end);
    const comment = COMMENT.exec(content);
    const set = SET.exec(content);
    if (comment) comments.push(commentNode(at.start, at.end, comment[0].length));
    else if (set) nodes.push(defined(text, at, set));
    else if (content !== '') nodes.push(groupNode(at, words(text, at)));
  }
  return { nodes, comments, errors: [] };
}

function words(text: string, at: Range): Node[] {
  return [...text.slice(at.start, at.end).matchAll(WORD)].map((match) => {
    const start = at.start + match.index;
    const end = start + match[0].length;
    if (match[1] === undefined) return interpolated(text, bareString(text, start, end), VARIABLES);
    const inner = range(start + 1, start + 1 + match[1].length);
    return interpolated(text, stringNode(range(start, end), inner, match[1], '"'), VARIABLES);
  });
}

function defined(text: string, at: Range, set: RegExpExecArray): Node {
  const name = set[2] ?? '';
  const start = at.start + set[0].indexOf(name, set[0].toLowerCase().indexOf('set') + 3);
  const from = at.start + set[0].length;
  const last = text.lastIndexOf('"', at.end - 1);
  const end = set[1] === '"' && last >= from ? last : at.end;
  const value = from < end ? interpolated(text, bareString(text, from, end), VARIABLES) : null;
  return defineNode(at, { start, end: start + name.length, text: name }, value, 'plain');
}
