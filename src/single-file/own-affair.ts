import { contains } from '../base/tree.js';
import type { Facts, Pair, Site, Tree } from '../model/index.js';
import { handedOut, type OwnerNode, ownerOf } from './handed-out.js';

const MODULES: ReadonlySet<Tree['language']> = new Set(['typescript', 'javascript', 'vue', 'svelte']);

/**
 * Whether all requests through this URL are in sight: no other file can use the URL, nor send a type of its own through the code that leads to it.
 */
export function isOwnAffair(site: Site, facts: Facts): boolean {
  if (!MODULES.has(site.tree.language) || !facts.links.nonEscaping.has(site)) return false;
  const out = handedOut(site.tree);
  const isOpen = (owner: OwnerNode | null): boolean => owner !== null && (out === null || out.has(owner.name));
  const pairs = facts.pairsOf(site);
  return pairs.length > 0 && pairs.every((pair) => isClosed(pair, isOpen, facts));
}

type IsOpen = (owner: OwnerNode | null) => boolean;

function isClosed(pair: Pair, isOpen: IsOpen, facts: Facts): boolean {
  const request = facts.links.requests.find((candidate) => candidate.pairs.includes(pair));
  if (!request?.closed) return false;
  const home = ownerOf(request.node);
  // The type comes through a parameter: whoever can call that function can send another.
  if (request.node !== pair.node && isOpen(home)) return false;
  if (hasOpenCaller(pair, isOpen, facts)) return false;
  return pair.url.from.map(({ node }) => ownerOf(node)).every((owner) => !isOpen(owner) || (owner === home && isBody(owner)));
}

/** Whether the owner is a function, whose values stay inside; a field of an exported class or object can be used anywhere. */
function isBody(owner: OwnerNode | null): boolean {
  return owner?.kind === 'function' || (owner?.kind === 'define' && owner.value?.kind === 'function');
}

function hasOpenCaller(pair: Pair, isOpen: IsOpen, facts: Facts): boolean {
  const callers = pair.type.steps.filter(({ why, range }) => why === 'caller' && !contains(range, pair.node.range));
  return callers.some(({ file, range }) => {
    const around = facts.trees.get(file)?.root.children.find((child) => contains(child.range, range));
    return around === undefined || isOpen(ownerOf(around));
  });
}
