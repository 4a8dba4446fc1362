import { testPath } from '../../src/base/test-path.js';
import { holderOf } from '../../src/base/tree.js';
import type { CallPlace, Facts, Gateway, Pair, Range, Tree } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { isComment } from './near.js';

/** A gateway that code or config names. `regional` stands for US, EU, GLOBAL, and for a host whose region is put in at run time. */
export type NamedGateway = { readonly tree: Tree; readonly range: Range; readonly serves: 'cn' | 'partner' | 'regional' };

/** The gateways that the requests of a package can reach. */
export type Reach = {
  readonly cn: boolean;
  readonly partner: boolean;
  /** Every place that names a regional gateway, in path order. */
  readonly regional: readonly NamedGateway[];
};

/** `openapi-b-us.temudemo.com` is a regional test host; `openapi-b-${region}.temu.com` may be any of the regions. */
const REGIONAL_HOST = /(?<![\w.-])openapi-(?:b-)?(?!b-partner\b|partner\b)(?:[a-z]{2,8}\.temu(?:demo)?\.com|(?=[$'"`%{}+#<]))/gi;

/** The gateways that the unit of `path` names itself; a unit that names none gets its URL from elsewhere, which may be anywhere in the repository. */
export function reachOf(path: string, facts: Facts): Reach {
  const { byUnit, whole } = reaches('all', facts);
  return byUnit.get(facts.unitOf(path)) ?? whole;
}

const reaches = sinceDecided(null, (_: 'all', facts: Facts): { readonly byUnit: ReadonlyMap<string, Reach>; readonly whole: Reach } => {
  const named = new Map<string, NamedGateway[]>();
  for (const tree of facts.trees.values()) {
    const found = gatewaysIn(tree, facts);
    if (found.length === 0) continue;
    const unit = facts.unitOf(tree.file.path);
    named.set(unit, [...(named.get(unit) ?? []), ...found]);
  }
  return {
    byUnit: new Map([...named].map(([unit, all]) => [unit, summary(all)])),
    whole: summary([...named.values()].flat()),
  };
});

/** Tests name gateways of their own; they speak only for a unit whose other code names none. */
function summary(all: readonly NamedGateway[]): Reach {
  const ofCode = all.filter(({ tree }) => !testPath.test(tree.file.path));
  const counted = ofCode.length > 0 ? ofCode : all;
  const serves = (asked: NamedGateway['serves']): readonly NamedGateway[] => counted.filter((one) => one.serves === asked);
  return { cn: serves('cn').length > 0, partner: serves('partner').length > 0, regional: serves('regional') };
}

function gatewaysIn(tree: Tree, facts: Facts): readonly NamedGateway[] {
  const { catalogue } = facts;
  if (tree.language === 'markdown' || tree.language === 'text') return [];
  const { text } = tree.file;
  const found: NamedGateway[] = [];
  const add = (start: number, end: number, serves: NamedGateway['serves']): void => {
    const range = { start, end };
    if (!isComment({ tree, node: holderOf(tree, range) })) found.push({ tree, range, serves });
  };
  const lower = text.toLowerCase();
  for (const [host, gateway] of catalogue.hosts) {
    for (let at = lower.indexOf(host); at !== -1; at = lower.indexOf(host, at + host.length))
      add(at, at + host.length, movesAsTold(tree.file.path, at, facts) ? 'partner' : servedBy(gateway));
  }
  for (const match of text.matchAll(REGIONAL_HOST)) {
    if (!catalogue.hosts.has(match[0].toLowerCase())) add(match.index, match.index + match[0].length, 'regional');
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** A CN host that a person's answer or flag moves, whatever the code says: types are judged as after that. */
export function movesAsTold(path: string, start: number, facts: Facts): boolean {
  const site = facts.index.siteAt(path, start);
  if (site?.kind !== 'gateway') return false;
  if (facts.settingsOf(path).gateway === 'move') return true;
  return facts.pairsOf(site).every((pair) => mayMove(pair, facts)) && facts.rulingOf(site, 'mixed-gateway')?.value === 'move';
}

/** An answer is not carried out where a type that works on CN goes there. */
function mayMove({ gateway, type: { value } }: Pair, { catalogue }: Facts): boolean {
  return gateway !== 'cn' || value === null || catalogue.partnerTypes.has(value) || catalogue.migrations.get(value)?.applies === 'always';
}

function servedBy(gateway: Gateway): NamedGateway['serves'] {
  return gateway === 'cn' || gateway === 'partner' ? gateway : 'regional';
}

/** Some file of the unit refers to code of the project's own that is not there. */
export const missesCode = sinceDecided(null, (unit: string, { links, unitOf }: Facts): boolean =>
  [...links.unseen.missing].some((path) => unitOf(path) === unit),
);

/** A place that names a region in words, in a unit of which code is missing: a gateway of the region may stand there. */
export const regionUnseen = sinceDecided(null, (unit: string, facts: Facts): CallPlace | null =>
  missesCode(unit, facts) ? (facts.links.unseen.regions.find(({ file }) => facts.unitOf(file.path) === unit) ?? null) : null,
);

/** A place that names a region in words, in a unit that sends a name to a host that nobody knows: it may be the region's. */
export const regionNamed = sinceDecided(null, (unit: string, { links, unitOf }: Facts): CallPlace | null => {
  const isOpen = links.requests.some(
    ({ file, pairs }) => unitOf(file.path) === unit && pairs.some(({ gateway, type }) => gateway === 'unknown' && type.value !== null),
  );
  return isOpen ? (links.unseen.regions.find(({ file }) => unitOf(file.path) === unit) ?? null) : null;
});
