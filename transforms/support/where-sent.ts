import { ancestors, nodesAtHand, remembered } from '../../src/base/tree.js';
import type { Decision, Evidence, Facts, Pair, Range, Site, Tree } from '../../src/model/index.js';
import { calleeName } from './callee-name.js';
import { evidence } from './decisions.js';

/* Requests named for one type; where a type is sent in more places they are alike. */
const NAMED = 4;

/** A review of a type with the requests that send it and where each gets its URL: whoever decides need not look for them. */
export function withRequests(decision: Decision, site: Site, facts: Facts): Decision {
  if (decision.action !== 'review' || site.kind !== 'type') return decision;
  const known = new Set(decision.evidence.map(keyOf));
  const pairs = facts.pairsOf(site);
  const chain = pairs.length === 0 ? handedTo(site) : pairs.flatMap(chainOf);
  const sent = chain.filter((proof) => !known.has(keyOf(proof)));
  const distinct = [...new Map(sent.map((proof) => [keyOf(proof), proof])).values()];
  return { ...decision, evidence: [...decision.evidence, ...distinct.slice(0, NAMED * 2)] };
}

/** Without a known request: the function of the same file that the type is handed to, which must send it. */
function handedTo(site: Site): readonly Evidence[] {
  if (site.node?.kind !== 'string') return [];
  const call = [...ancestors(site.node)].find(({ kind }) => kind === 'call' || kind === 'function');
  const name = call?.kind === 'call' ? (calleeName(call.callee).split('.').at(-1) ?? '') : '';
  if (name === '') return [];
  const range = functionsOf(site.tree).get(name);
  return range ? [evidence(site.file, range, 'handed-to', name)] : [];
}

/** The first of each name. */
const functionsOf = remembered((tree: Tree): ReadonlyMap<string, Range> => {
  const found = new Map<string, Range>();
  for (const node of nodesAtHand(tree)) if (node.kind === 'function' && !found.has(node.name)) found.set(node.name, node.at ?? node.range);
  return found;
});

function chainOf(pair: Pair): readonly Evidence[] {
  const chosen = pair.region === null ? [] : [evidence(pair.file, pair.node.range, 'region-selector', pair.region)];
  const urls = pair.url.from.slice(0, 1).map(({ file, node }) => evidence(file, node.range, 'url-from', pair.url.value ?? ''));
  return [evidence(pair.file, pair.node.range, 'request'), ...chosen, ...urls];
}

function keyOf({ file, range, why }: Evidence): string {
  return `${file}:${range.start}:${why}`;
}
