import { testPath } from '../../../base/test-path.js';
import { nodesAtHand, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Language, Node, Tree } from '../../../model/index.js';
import { codeThat } from '../../program/code-that.js';
import { nameOf } from '../../program/syntax.js';
import type { Session } from '../../values/session.js';
import type { KnownCall } from '../find.js';

/** The functions that a library runs between a request and the wire, by the words of the file and their names, and what gives the request another host there. */
type Hooks = {
  readonly mark: RegExp;
  readonly name: RegExp | null;
  readonly moves: (node: Node, fn: string) => boolean;
};

/** A URL, or a part of one, that is written there or put in another's place. */
const foreign = /:\/\/|\.temu\.com|kuajingmaihuo|netloc|\breplace\(|\bstr_replace\(/;

/** A method or a lambda that hands on a request of OkHttp's, Spring's or Apache's. */
const hook = /\bintercept\(|\.proceed\(|\bClientRequest\.from\(|\bsetURI\(/;

const hooks: Partial<Record<Language, Hooks>> = {
  go: { mark: /\) RoundTrip\(/, name: /^RoundTrip$/, moves: (node) => node.kind === 'assign' && setsHost(node.target) },
  python: {
    mark: /\bAuthBase\b|\bHTTPAdapter\b|\bevent_hooks\b|\bhttpx\.Auth\b|\b(?:Async)?BaseTransport\b/,
    name: null,
    moves: (node, fn) =>
      (node.kind === 'assign' && node.target.kind === 'member' && node.target.property === 'url' && foreign.test(fn)) ||
      (node.kind === 'call' && nameOf(node.callee) === 'copy_with' && fn.includes('host')),
  },
  php: {
    mark: /\bMiddleware::mapRequest\b|\bHandlerStack\b/,
    name: null,
    moves: (node, fn) => node.kind === 'call' && (isCall(node, 'withHost') || (isCall(node, 'withUri') && foreign.test(fn))),
  },
  java: {
    mark: /\bintercept\(|\badd(?:Network)?Interceptor\(|\bClientRequest\.from\(|\bHttpRequestInterceptor\b/,
    name: null,
    moves: (node, fn) =>
      hook.test(fn) &&
      (isCall(node, 'host') || givesUrl(node) || ((foreign.test(fn) || fn.includes('ClientRequest.from(')) && isCall(node, 'url'))),
  },
};

/** Code of the project that stands between its requests and the wire sends them to another host: `r.URL.Host = …` in a `RoundTrip` of Go's, an interceptor of OkHttp's. */
export function isMovedByHook({ program, graph }: Session, { tree: asking }: KnownCall): boolean {
  return codeThat(program, movesRequests).some(
    (tree) => tree.language === asking.language && graph.isTied(asking.file.path, tree.file.path),
  );
}

function movesRequests(tree: Tree): boolean {
  const { language, file } = tree;
  const known = hooks[language];
  if (known === undefined || testPath.test(file.path) || !known.mark.test(file.text)) return false;
  return nodesAtHand(tree).some((node) => node.kind === 'function' && isHook(node, known) && moves(node, known, tree));
}

/** A hook is handed the request. */
function isHook({ name, params }: FunctionNode, known: Hooks): boolean {
  return params.length > 0 && (known.name === null || known.name.test(name));
}

function moves(fn: FunctionNode, known: Hooks, { file: { text } }: Tree): boolean {
  const written = text.slice(fn.range.start, fn.range.end);
  const handed = madeOfHanded(fn);
  return [...walk(fn)].some((node) => known.moves(node, written) && isOfHanded(node, handed));
}

/** The parameters, and what is made of them: `clone := r.Clone(ctx)`. */
function madeOfHanded(fn: FunctionNode): ReadonlySet<string> {
  const handed = new Set(fn.params.map(({ name }) => name).filter((name) => !/^(?:self|cls|this)$/.test(name)));
  for (const node of walk(fn)) if (node.kind === 'define' && node.value !== null && names(node.value, handed)) handed.add(node.name);
  return handed;
}

/** What is moved is the request that the function is handed, or is made of that. */
function isOfHanded(node: Node, handed: ReadonlySet<string>): boolean {
  if (node.kind === 'assign') return names(node.target, handed);
  return !isCall(node, 'setURI') || names(node.callee, handed);
}

function names(node: Node, handed: ReadonlySet<string>): boolean {
  return [...walk(node)].some((one) => one.kind === 'name' && handed.has(one.name));
}

function isCall(node: Node, name: string): node is CallNode {
  return node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === name && node.args.length > 0;
}

/** `w.setURI(…)`, a wrapper's own `getURI` */
function givesUrl(node: Node): boolean {
  return node.kind === 'function' ? node.name === 'getURI' : isCall(node, 'setURI');
}

/** `r.URL.Host` */
function setsHost(target: Node): boolean {
  if (target.kind !== 'member') return false;
  const isUrl = target.object.kind === 'member' && target.object.property === 'URL';
  return (target.property === 'Host' && isUrl) || target.property === 'URL';
}
