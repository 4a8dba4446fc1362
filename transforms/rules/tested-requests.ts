import { remembered } from '../../src/base/tree.js';
import type { Facts, Pair, Request, Tree } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { gatewayAfterRun, gatewaySiteOf } from '../support/pairs.js';
import { importedFrom } from '../support/tested-code.js';
import { isSettled } from './partner-gateway.js';

export type Sending = { readonly request: Request; readonly pair: Pair };

/** The requests of the code that a test imports, and of nothing else, that send a name, by whichever of its spellings. */
export function sentByTested(type: string, tree: Tree, facts: Facts): readonly Sending[] {
  // The code may have the new name already: an earlier run was told of that code alone.
  const newType = facts.catalogue.migrations.get(type)?.newType ?? type;
  const names = new Set([type, newType, ...(oldNamesOf(facts.catalogue).get(newType) ?? [])]);
  const sources = importedFrom(tree, facts);
  return [...names].flatMap((name) => sending(name, facts)).filter(({ request }) => sources.has(request.file.path));
}

const sending = sinceDecided(null, (type: string, { links }: Facts): readonly Sending[] =>
  links.requests.flatMap((request) => request.pairs.flatMap((pair) => (pair.type.value === type ? [{ request, pair }] : []))),
);

/** Each request of the code that a test imports sends a name from CN to the partner, and one at least does. */
export function isSentThere(type: string, tree: Tree, facts: Facts): boolean {
  const sent = sentByTested(type, tree, facts);
  return sent.length > 0 && sent.every((one) => goesToPartner(one, facts));
}

/** The same of a test that expects CN's URL: what an environment may say in that URL's place is not what the test runs with. */
export function isSentThereFromCn(type: string, tree: Tree, facts: Facts): boolean {
  const sent = sentByTested(type, tree, facts).filter(({ pair }) => pair.url.value !== null);
  return sent.length > 0 && sent.every((one) => goesToPartner(one, facts));
}

/**
 * A type that the code that a test imports sends to the partner, where all that this code sends goes there, by this run or an earlier one, and it names no type that
 * stays, which it may send unseen; else null.
 */
export function onlyToPartner(tree: Tree, facts: Facts): string | null {
  const sources = importedFrom(tree, facts);
  if (facts.uses.some(({ status, file, node }) => status === 'other' && node.kind !== 'comment' && sources.has(file.path))) return null;
  const sendings = facts.links.requests
    .filter(({ file }) => sources.has(file.path))
    .flatMap((request) => request.pairs.map((pair) => ({ request, pair })));
  const isMoved = ({ request, pair }: Sending): boolean =>
    pair.type.value !== null &&
    pair.url.value !== null &&
    gatewayAfterRun(pair, facts) === 'partner' &&
    (isSettled(request, facts) || movesItself(pair, facts));
  const [first] = sendings;
  return first !== undefined && sendings.every(isMoved) ? first.pair.type.value : null;
}

/** Its URL is the partner's once the run has rewritten it. */
function movesItself(pair: Pair, facts: Facts): boolean {
  const site = gatewaySiteOf(pair, facts);
  const decision = site === null ? undefined : facts.decided.get(site);
  return decision?.action === 'rewrite' && decision.reason === 'partner-gateway';
}

/** Some request of the code that the test imports sends a name from CN to the partner, or an earlier run has it do so, whatever others do. */
export function isAlsoSentThere(type: string, tree: Tree, facts: Facts): boolean {
  return sentByTested(type, tree, facts).some((one) => (one.pair.gateway === 'cn' || one.request.routed) && goesToPartner(one, facts));
}

function goesToPartner({ request, pair }: Sending, facts: Facts): boolean {
  return (pair.gateway === 'cn' || pair.gateway === 'partner') && gatewayAfterRun(pair, facts) === 'partner' && isSettled(request, facts);
}

const oldNamesOf = remembered((catalogue: Facts['catalogue']): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const [old, { newType }] of catalogue.migrations) names.set(newType, [...(names.get(newType) ?? []), old]);
  return names;
});
