import { walk } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { enclosing, isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { CallString } from '../../values/abstract-value.js';
import type { Session } from '../../values/session.js';
import { argumentNode } from '../argument-node.js';
import { lastWritten } from '../last-written.js';

/** Functions that hand a URL on, one to the other. */
const LEVELS = 8;

/**
 * The expression in the place's own function that the request is given its URL by, hand to hand, on every chain of callers: what it leads to need not
 * be known. Null where some chain brings it another way.
 */
export function handedUrl(session: Session, host: Ref, place: Ref, chains: readonly CallString[]): Node | null {
  const found = new Set(chains.map((callString) => handedAt(session, host, place, callString)));
  const [only = null, another] = found;
  return another === undefined ? only : null;
}

function handedAt(session: Session, host: Ref, place: Ref, callString: CallString): Node | null {
  const home = enclosing(place.node);
  let at: Ref | null = host;
  for (let level = 0; at !== null && level < LEVELS; level++) {
    if (at.tree === place.tree && (enclosing(at.node) === home || isOfOuter(session, at, home))) return at.node;
    at = handedBy(session, at, callString);
  }
  return null;
}

/** `retry(() => send(urlOf(shop), body))`: a function inside hands on what has names of the outer one alone, whenever it runs. */
function isOfOuter(session: Session, { tree, node }: Ref, home: Node | null): boolean {
  if (home === null || !isWithin(node, home)) return false;
  return [...walk(node)].every((part) => {
    const decls = part.kind === 'name' ? (session.names.declarationsOf(part, tree) ?? []) : [];
    return decls.every((decl) => decl.tree !== tree || enclosing(decl.node) === home || !isWithin(decl.node, home));
  });
}

/** One step nearer to where it is written. */
export function handedBy(session: Session, { tree, node }: Ref, callString: CallString): Ref | null {
  const part = hostPart(node);
  if (part !== null) return { tree, node: part };
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  if (!decl || another || decl.tree !== tree || decl.property !== null) return null;
  const written = lastWritten(session, decl, node);
  if (written === 'unclear') return null;
  if (written !== null) return { tree, node: written };
  const fn = decl.node.kind === 'param' && decl.node.parent?.kind === 'function' ? decl.node.parent : null;
  const site = fn === null ? undefined : callString.callers.get(fn);
  const given = fn !== null && site && decl.node.kind === 'param' ? argumentNode(fn, decl.node, site.node) : null;
  return site && given ? { tree: site.tree, node: given } : null;
}

/** Something that the URL is read from is given another value behind the place, before the request has it. */
export function isChangedBehind(url: Node, place: Node): boolean {
  const fn = enclosing(place);
  const read = new Set([...walk(url)].flatMap((node) => nameOf(node) ?? []));
  return (
    fn !== null &&
    [...walk(fn)].some(
      (node) =>
        node.kind === 'assign' &&
        node.range.start >= place.range.end &&
        node.range.end <= url.range.start &&
        read.has(nameOf(node.target) ?? ''),
    )
  );
}

const joins = /^(?:JoinPath|URL|urljoin|r?trim|rstrip|removesuffix|TrimRight|TrimSuffix|TrimEnd|replace|String|create|parse)$/;

/** `base` of `base + path`, `url.JoinPath(base, …)`, `base.trim()`: what brings the host brings the gateway. */
export function hostPart(node: Node): Node | null {
  const [first] = node.kind === 'concat' || node.kind === 'template' ? node.parts : [];
  if (first) return first.kind === 'string' ? null : first;
  if (node.kind !== 'call' || !joins.test(nameOf(node.callee) ?? '')) return null;
  const [arg] = node.args;
  const isMethod = node.callee.kind === 'member' && /^(?:r?trim|rstrip|removesuffix|TrimEnd|replace)$/.test(node.callee.property);
  return isMethod && node.callee.kind === 'member' ? node.callee.object : (arg ?? null);
}
