import type { Facts, Pair, Site, Tree } from '../model.js';
import { contains } from '../tree.js';
import { handedOut, ownerOf } from './handed-out.js';

const MODULES: ReadonlySet<Tree['language']> = new Set(['typescript', 'javascript', 'vue', 'svelte']);

/** Whether all that can go through this URL is in sight: no other file can use it, nor send a type of its own through what leads to it. */
export function isOwnAffair(site: Site, facts: Facts): boolean {
  if (!MODULES.has(site.tree.language) || !facts.links.followed.has(site)) return false;
  const out = handedOut(site.tree);
  if (out === null) return false;
  const pairs = facts.pairsOf(site);
  return pairs.length > 0 && pairs.every((pair) => isClosed(pair, out, facts));
}

function isClosed(pair: Pair, out: ReadonlySet<string>, facts: Facts): boolean {
  const request = facts.links.requests.find((candidate) => candidate.pairs.includes(pair));
  if (!request?.closed) return false;
  const isOpen = (node: Pair['node']): boolean => out.has(ownerOf(node)?.name ?? '');
  // The type comes through a parameter: whoever can call that function can send another.
  if (request.node !== pair.node && isOpen(request.node)) return false;
  if (hasOpenCaller(pair, out, facts)) return false;
  return pair.url.from.every(({ node }) => !isOpen(node) || ownerOf(node) === ownerOf(request.node));
}

function hasOpenCaller(pair: Pair, out: ReadonlySet<string>, facts: Facts): boolean {
  const tree = facts.trees.get(pair.file.path);
  const callers = pair.type.steps.filter(({ why, range }) => why === 'caller' && !contains(range, pair.node.range));
  if (callers.length === 0 || !tree) return false;
  return callers.some(({ range }) => {
    const around = tree.root.children.find((child) => contains(child.range, range));
    const owner = around ? ownerOf(around) : null;
    return owner === null || out.has(owner.name);
  });
}
