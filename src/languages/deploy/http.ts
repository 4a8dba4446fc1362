import type { CommentNode, Node, Range, SourceFile, Tree } from '../../model/index.js';
import { parseJson, scanner } from '../config/json-tokens.js';
import type { LanguageModule } from '../core/contract.js';
import { guarded, type Parsed } from '../core/guard.js';
import { interpolated, type Substitution } from '../core/interpolate.js';
import { type Line, linesOf, trimmed } from '../core/lines.js';
import { bareString, callNode, commentNode, defineNode, entryNode, nameNode, objectNode, range, span } from '../core/nodes.js';
import { paragraphs } from '../core/paragraphs.js';
import { matcher } from '../core/paths.js';

const REQUEST = /^(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT)[ \t]+)?(\S+?)(?:[ \t]+HTTP\/[\d.]+)?$/;
const HEADER = /^([!#$%&'*+.^_`|~\w-]+)[ \t]*:/;
const VARIABLE = /^@([\w.-]+)[ \t]*=[ \t]*/;
const COMMENT = /^(?:#|\/\/)/;
const PLACEHOLDERS: Substitution = {
  pattern: /\{\{([^{}\n]{1,999})\}\}/g,
  node: (match, at) => nameNode(range(at, at + match[0].length), match[1]?.trim() ?? ''),
};

/** `.http` and `.rest`: each request is a call of its method with its URL, its headers and its body. */
export const http: LanguageModule = {
  id: 'http',
  matches: matcher(['http', 'rest']),
  prepare: scanner.prepare,
  parse: (file: SourceFile): Tree => guarded(file, 'http', parseHttp),
};

type Request = { readonly method: Node; readonly url: Node[]; readonly headers: Node[]; body: Range | null };

function parseHttp(text: string): Parsed {
  const nodes: Node[] = [];
  const comments: CommentNode[] = [];
  const errors: Range[] = [];
  let request: Request | null = null;
  const finish = () => {
    if (request) nodes.push(callOf(text, request, comments, errors));
    request = null;
  };
  for (const line of linesOf(text)) {
    const at = trimmed(text, line.start, line.end);
    const content = text.slice(at.start, at.end);
    if (content.startsWith('###')) finish();
    if (request) addLine(text, request, at, line, comments);
    else if (COMMENT.test(content)) comments.push(commentNode(at.start, at.end, content.startsWith('#') ? 1 : 2));
    else if (VARIABLE.test(content)) nodes.push(variableAt(text, at));
    else if (content !== '') request = requestAt(text, at);
  }
  finish();
  return { nodes, comments, errors };
}

function variableAt(text: string, at: Range): Node {
  const [all = '', name = ''] = VARIABLE.exec(text.slice(at.start, at.end)) ?? [];
  const start = at.start + all.length;
  const value = start < at.end ? interpolated(text, bareString(text, start, at.end), PLACEHOLDERS) : null;
  return defineNode(at, { start: at.start + 1, end: at.start + 1 + name.length, text: name }, value, 'plain');
}

/** A first line without a method is a GET; one of several words is no request. */
function requestAt(text: string, at: Range): Request {
  const line = text.slice(at.start, at.end);
  const [, method, target] = REQUEST.exec(line) ?? [];
  if (target === undefined)
    return { method: nameNode(range(at.start, at.start), ''), url: [textAt(text, at.start, at.end)], headers: [], body: null };
  const start = at.start + (method === undefined ? 0 : line.indexOf(target, method.length));
  const name = nameNode(range(at.start, at.start + (method?.length ?? 0)), method ?? 'GET');
  return { method: name, url: [textAt(text, start, start + target.length)], headers: [], body: null };
}

function textAt(text: string, start: number, end: number): Node {
  return interpolated(text, bareString(text, start, end), PLACEHOLDERS);
}

function addLine(text: string, request: Request, at: Range, line: Line, comments: CommentNode[]): void {
  const content = text.slice(at.start, at.end);
  if (request.body) {
    request.body = range(request.body.start, line.end);
    return;
  }
  if (content === '') {
    request.body = range(line.next, line.next);
    return;
  }
  if (COMMENT.test(content)) {
    comments.push(commentNode(at.start, at.end, content.startsWith('#') ? 1 : 2));
    return;
  }
  const name = HEADER.exec(content);
  if (!name) {
    request.url.push(textAt(text, at.start, at.end));
    return;
  }
  const key = bareString(text, at.start, at.start + (name[1]?.length ?? 0));
  const value = trimmed(text, at.start + name[0].length, at.end);
  request.headers.push(entryNode(at, key, value.start < value.end ? textAt(text, value.start, value.end) : null));
}

/** A JSON body is JSON, any other is text. */
function callOf(text: string, request: Request, comments: CommentNode[], errors: Range[]): Node {
  const args: Node[] = [...request.url];
  if (request.headers.length > 0) args.push(objectNode(span(request.headers, 0), request.headers));
  args.push(...bodyOf(text, request.body, comments, errors));
  return callNode(span([request.method, ...args], request.method.range.start), request.method, args);
}

function bodyOf(text: string, body: Range | null, comments: CommentNode[], errors: Range[]): readonly Node[] {
  if (!body) return [];
  const at = trimmed(text, body.start, body.end);
  if (!/[[{]/.test(text[at.start] ?? '')) return paragraphs(text.slice(0, at.end), [{ range: range(0, at.start) }]);
  const json = parseJson(text, at.start, at.end);
  comments.push(...json.comments);
  errors.push(...json.errors);
  return json.nodes;
}
