import { PARTNER_PREDICATE } from '../base/generated-calls.js';
import { literalPattern } from '../base/literal-pattern.js';
import { ancestors, remembered, walk } from '../base/tree.js';
import type { CallNode, Node, Range, Request, Tree } from '../model/index.js';

/**
 * A place that gives a request one token. `entry`: of a literal, or a pair of `Map.of(…)`; `write`: `params.access_token = …`, `params["access_token"] = …`; `put`: a
 * call such as `params.put("access_token", …)`; `part`: what follows `"access_token":"` in a text that is put together. `object`: what it is written into, null in a literal.
 */
export type TokenPlace = {
  readonly kind: 'entry' | 'write' | 'put' | 'part';
  readonly node: Node;
  readonly key: Node;
  readonly value: Node;
  readonly object: Node | null;
};

const TOKEN = /^access_?token$/i;
const TYPE = /^(?:type|api_?type)$/i;
const PUT = /^(?:put|set|add|append|setdefault|queryParam|field)$/i;

/** In the function that holds the request. */
export function tokenPlaces({ node }: Request, tree: Tree): readonly TokenPlace[] {
  return tokenPlacesBelow(functionAround(node) ?? tree.root);
}

/** At the top of a file, those of its functions are left out. */
const tokenPlacesBelow = remembered((scope: Node): readonly TokenPlace[] =>
  writesBelow(scope).filter((place) => TOKEN.test(keyOf(place)) && (scope.parent !== null || functionAround(place.node) === null)),
);

/** The node that gives the same object its type. */
export function typeBeside(place: TokenPlace, request: Request, tree: Tree): Node | null {
  const scope = functionAround(request.node) ?? tree.root;
  const found = writesBelow(scope).find((other) => TYPE.test(keyOf(other)) && isSameObject(other, place, tree));
  return found?.value ?? null;
}

function isSameObject(one: TokenPlace, other: TokenPlace, tree: Tree): boolean {
  if (one.object === null || other.object === null) return one.object === other.object && one.node.parent === other.node.parent;
  return source(tree, one.object) === source(tree, other.object);
}

export function functionAround(node: Node): Node | null {
  for (const outer of ancestors(node)) if (outer.kind === 'function') return outer;
  return null;
}

const writesBelow = remembered((scope: Node): readonly TokenPlace[] => [...walk(scope)].flatMap(placeAt));

function placeAt(node: Node): readonly TokenPlace[] {
  switch (node.kind) {
    case 'entry':
      return node.value === null ? [] : [{ kind: 'entry', node, key: node.key, value: node.value, object: null }];
    case 'assign': {
      const { target, value } = node;
      if (target.kind !== 'index' || node.op !== '=') return [];
      return [{ kind: 'write', node, key: target.index, value, object: target.object }];
    }
    case 'call': {
      if (isMapMaker(node)) return pairsOf(node.args);
      const [key, value, ...more] = node.args;
      if (node.callee.kind !== 'member' || !PUT.test(node.callee.property) || !key || !value || more.length > 0) return [];
      return [{ kind: 'put', node, key, value, object: node.callee.object }];
    }
    case 'concat':
    case 'template':
      return partsOf(node.parts);
    default:
      return [];
  }
}

/** `"{\"access_token\":\"" + token`, `url + "&access_token=" + token`. A key of a cache or a line of a log is written in other ways. */
const BEFORE_PART = /(?:["']\w{1,20}["']\s?:\s?["']|[?&]\w{1,20}=)$/;
const LONGEST_KEY = 30;

function partsOf(parts: readonly Node[]): readonly TokenPlace[] {
  return parts.flatMap((key, i) => {
    const value = parts[i + 1];
    if (key.kind !== 'string' || value === undefined || value.kind === 'string' || !BEFORE_PART.test(ending(key.value))) return [];
    return [{ kind: 'part' as const, node: value, key, value, object: null }];
  });
}

function ending(text: string): string {
  return text.slice(-LONGEST_KEY);
}

/** `Map.of("type", type, "access_token", token)` */
function isMapMaker({ callee }: CallNode): boolean {
  return callee.kind === 'member' && callee.property === 'of' && callee.object.kind === 'name' && /Map(?:Util)?$/.test(callee.object.name);
}

function pairsOf(args: readonly Node[]): readonly TokenPlace[] {
  return args.flatMap((key, i) => {
    const value = i % 2 === 0 ? args[i + 1] : undefined;
    return value === undefined ? [] : [{ kind: 'entry' as const, node: value, key, value, object: null }];
  });
}

function keyOf({ kind, key }: TokenPlace): string {
  if (kind !== 'part' || key.kind !== 'string') return nameOf(key);
  return ending(key.value).match(/\w+/g)?.at(-1) ?? '';
}

function nameOf(key: Node): string {
  return key.kind === 'name' ? key.name : key.kind === 'string' ? key.value : '';
}

/** The function asks what kind the type is, or the value names the type or is chosen by what it is. */
export function picksByType({ value }: TokenPlace, { node, typeAtHost }: Request, tree: Tree): boolean {
  const text = source(tree, value);
  return (
    PARTNER_PREDICATE.test(source(tree, functionAround(node) ?? tree.root)) ||
    (typeAtHost !== null && new RegExp(`(?<![\\w$.])${literalPattern(typeAtHost)}(?![\\w$])`).test(text)) ||
    (value.kind === 'choice' && value.condition !== null && /type|partner/i.test(source(tree, value.condition)))
  );
}

export function source(tree: Tree, { range }: { readonly range: Range }): string {
  return tree.file.text.slice(range.start, range.end);
}

/** A variable is not known inside what it is given, nor above. */
export function isKnownAt(expression: string, place: TokenPlace, { node }: Request, tree: Tree): boolean {
  const root = /^\$?[\w$]+/.exec(expression)?.[0].replace('$', '') ?? '';
  return ![...walk(functionAround(node) ?? tree.root)].some(
    (one) => one.kind === 'define' && one.name.replace('$', '') === root && one.range.end > place.node.range.start,
  );
}
