import type { CommentNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { interpolated, shellVariables } from '../core/interpolate.js';
import { type Line, lineAt, trimmed } from '../core/lines.js';
import { bareString, commentNode, defineNode, range } from '../core/nodes.js';
import { matcher } from '../core/paths.js';
import { Heredocs } from './shell/heredocs.js';
import { parsePosix, SHELL, type Words } from './shell/posix.js';

/** To the shell's rules, an instruction is a word before the command, and ENV and ARG are words that declare. */
const WORDS: Words = {
  declare: new Map([
    ...SHELL.declare,
    ['ENV', 'exported'],
    ['env', 'exported'],
    ['ARG', 'exported'],
    ['arg', 'exported'],
    ['LABEL', 'plain'],
  ]),
  passed: new Set([...SHELL.passed, 'RUN', 'run', 'CMD', 'cmd', 'ENTRYPOINT', 'entrypoint', 'HEALTHCHECK', 'ONBUILD']),
  lines: 'joined',
};
/** `ENV NAME value`, the old form: all of the line is the value. */
const OLD_ENV = /^ENV[ \t]+([A-Za-z_]\w*)[ \t]+(?![^\s"'=]*=)/i;
const HEREDOC = /<<(-?)(["']?)([A-Za-z_]\w*)\2/g;

/** Dockerfiles: each instruction by the quoting rules of the shell; its definitions keep their names. */
export const dockerfile: LanguageModule = {
  id: 'dockerfile',
  matches: matcher(['dockerfile', 'containerfile'], [/^(?:docker|container)file(?:[.-].+)?$/]),
  prepare: null,
  parse: (file: SourceFile): Tree => guarded(file, 'dockerfile', parseDockerfile),
};

function parseDockerfile(text: string): Parsed {
  const nodes: Node[] = [];
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  const heredocs = new Heredocs(text, 0, text.length);
  for (let start = 0; start < text.length; ) {
    const instruction = instructionAt(text, start, heredocs);
    start = instruction.next;
    comments.push(...instruction.comments);
    const at = trimmed(text, instruction.start, instruction.end);
    const old = OLD_ENV.exec(text.slice(at.start, at.end));
    if (old) {
      nodes.push(oldEnv(text, at, old));
      continue;
    }
    const shell = parsePosix(text, at.start, at.end, WORDS);
    nodes.push(...shell.nodes);
    const known = new Set(instruction.comments.map((comment) => comment.range.start));
    comments.push(...shell.comments.filter((comment) => !known.has(comment.range.start)));
    errors.push(...shell.errors);
  }
  return { nodes, comments, errors };
}

type Instruction = { readonly start: number; readonly end: number; readonly next: number; readonly comments: readonly CommentNode[] };

/** A comment line is an instruction of its own, also between lines that a backslash joins; a heredoc belongs to its instruction. */
function instructionAt(text: string, start: number, heredocs: Heredocs): Instruction {
  const comments: CommentNode[] = [];
  let line = lineAt(text, start);
  let goesOn = true;
  while (goesOn) {
    const at = trimmed(text, line.start, line.end);
    const comment = text[at.start] === '#' && at.start < at.end;
    if (comment) comments.push(commentNode(at.start, at.end, 1));
    goesOn = (text[at.end - 1] === '\\' && !comment) || (comment && line.start > start);
    if (line.next >= text.length) break;
    if (goesOn) line = lineAt(text, line.next);
  }
  const only = comments.length === 1 && trimmed(text, start, line.end).start === comments[0]?.range.start;
  if (only) return { start: line.end, end: line.end, next: line.next, comments };
  const end = bodiesEnd(text, start, line, heredocs);
  return { start, end: Math.max(line.end, end), next: end > line.end ? lineAt(text, end).next : line.next, comments };
}

function bodiesEnd(text: string, start: number, line: Line, heredocs: Heredocs): number {
  let end = 0;
  for (const match of text.slice(start, line.end).matchAll(HEREDOC)) {
    const doc = { mark: match[3] ?? '', raw: match[2] !== '', tabs: match[1] === '-', open: match[0] };
    end = heredocs.endOf(doc, Math.max(end + 1, line.next))?.end ?? end;
  }
  return end;
}

function oldEnv(text: string, at: Range, match: RegExpExecArray): Node {
  const name = match[1] ?? '';
  const start = at.start + match[0].lastIndexOf(name);
  const value = bareString(text, at.start + match[0].length, at.end);
  const node = value.range.start < value.range.end ? interpolated(text, value, shellVariables) : null;
  return defineNode(range(at.start, at.end), { start, end: start + name.length, text: name }, node, 'exported');
}
