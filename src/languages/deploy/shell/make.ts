import type { CommentNode, Node, Range } from '../../../model/index.js';
import type { Parsed } from '../../core/guard.js';
import { interpolated, type Substitution } from '../../core/interpolate.js';
import { lineAt, trimmed } from '../../core/lines.js';
import { bareString, commentNode, defineNode, nameNode, range } from '../../core/nodes.js';
import { parsePosix } from './posix.js';

const ASSIGNMENT = /^(?: *)((?:export|override|private)[ \t]+)*([\w.-]+)[ \t]*(?::{0,3}|\?|\+|!)=[ \t]*/;
const VARIABLES: Substitution = {
  pattern: /\$(?:\(([\w.-]+)\)|\{([\w.-]+)\})/g,
  node: (match, at) => nameNode(range(at, at + match[0].length), match[1] ?? match[2] ?? ''),
};

/** Makefiles: assignments to the end of their line; recipes and all else by the rules of the shell. */
export function parseMake(text: string): Parsed {
  const nodes: Node[] = [];
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const line = logicalLine(text, start);
    start = line.next;
    const assignment = ASSIGNMENT.exec(text.slice(line.start, line.end));
    if (assignment) {
      nodes.push(defined(text, line.start, line.end, assignment, comments));
      continue;
    }
    const shell = parsePosix(text, line.start, line.end);
    nodes.push(...shell.nodes);
    comments.push(...shell.comments);
    errors.push(...shell.errors);
  }
  return { nodes, comments, errors };
}

/** A line with those that a backslash at its end joins to it. */
export function logicalLine(text: string, start: number): { start: number; end: number; next: number } {
  let line = lineAt(text, start);
  while (text[line.end - 1] === '\\' && line.next < text.length) line = lineAt(text, line.next);
  return { start, end: line.end, next: line.next };
}

function defined(text: string, start: number, end: number, match: RegExpExecArray, comments: CommentNode[]): Node {
  const name = match[2] ?? '';
  const at = start + match[0].lastIndexOf(name);
  const from = start + match[0].length;
  const hash = text.slice(from, end).search(/(?<!\\)#/);
  if (hash >= 0) comments.push(commentNode(from + hash, end, 1));
  const value = trimmed(text, from, hash < 0 ? end : from + hash);
  const node = value.start < value.end ? interpolated(text, bareString(text, value.start, value.end), VARIABLES) : null;
  const how = match[1]?.startsWith('export') ? 'exported' : 'plain';
  return defineNode(range(at, Math.max(from, value.end)), { start: at, end: at + name.length, text: name }, node, how);
}
