import { ancestors } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { underBase } from './url-joining.js';

/**
 * `UriComponentsBuilder.fromHttpUrl(host).path("/openapi/router").build().toUri()`, `HttpUrl.parse(host).newBuilder().addPathSegments(path).build()`: the URL so far,
 * after a step of the chain. Null for other methods, and on a variable, which further statements may add to; what a lambda is handed, `builder -> builder.path(…)`,
 * begins one.
 */
export function builtUrl(text: string, name: string, { callee }: CallNode, given: readonly (string | null)[], tree: Tree): string | null {
  if (tree.language !== 'java' || callee.kind !== 'member' || !(isChain(callee.object) || isEnd(name, callee.object))) return null;
  const parts = given.map((part) => part ?? UNKNOWN_SUBSTRING);
  switch (name) {
    case 'path':
    case 'addPathSegments':
    case 'addEncodedPathSegments':
      return parts.length === 1 ? underBase(text, parts[0] ?? '') : null;
    case 'pathSegment':
    case 'addPathSegment':
      return parts.reduce((made, part) => underBase(made, part), text);
    case 'queryParam':
    case 'addQueryParameter':
    case 'addParameter':
    case 'setParameter':
      return parts.length === 2 ? `${text}${text.includes('?') ? '&' : '?'}${parts.join('=')}` : null;
    case 'build':
    case 'newBuilder':
    case 'toUri':
    case 'toUriString':
      return text;
    default:
      return null;
  }
}

/** `builder.build()` of a variable whose statements are known by then (`built-queries.ts`). */
function isEnd(name: string, { kind }: Node): boolean {
  return kind === 'name' && /^(?:build|toUri|toUriString)$/.test(name);
}

function isChain(node: Node): boolean {
  if (node.kind !== 'name') return node.kind === 'call';
  const [fn] = [...ancestors(node)].filter((one) => one.kind === 'function');
  return fn?.kind === 'function' && fn.name === '' && fn.params.some(({ name }) => name === node.name);
}
