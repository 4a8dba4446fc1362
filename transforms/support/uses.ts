import { isRouterCall } from '../../src/base/generated-calls.js';
import type { Facts, Language, Node, Site, Tree, TypeUse } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { isDocument } from './documents.js';
import { follows } from './follows.js';
import { isKeyOfMap } from './near.js';

/** The types that the code of a unit names, comments apart. */
export const usesIn = sinceDecided(null, (unit: string, facts: Facts): readonly TypeUse[] =>
  facts.uses.filter((use) => use.node.kind !== 'comment' && facts.unitOf(use.file.path) === unit && !isInDocument(use.file.path, facts)),
);

function isInDocument(path: string, facts: Facts): boolean {
  const tree = facts.trees.get(path);
  return tree !== undefined && isDocument(tree, facts);
}

/** Names for the partner in a unit, each as the site that it is: a second run finds there what the first one renamed. */
export const partnerSitesIn = sinceDecided(null, (unit: string, facts: Facts): readonly Site[] =>
  facts.uses.flatMap(({ status, file, range, type, node }): readonly Site[] => {
    const tree = status === 'partner' && facts.unitOf(file.path) === unit ? facts.trees.get(file.path) : undefined;
    return tree ? [{ tree, file, range, kind: 'type', found: type, node }] : [];
  }),
);

export function sendsUnseenIn(unit: string, facts: Facts): boolean {
  return unseenIn(unit, facts).length > 0;
}

/** The partner's types of a package whose request was not found, as `unlinkedIn` has the old ones: a second run asks what the first one asked. */
const unseenIn = sinceDecided(null, (unit: string, facts: Facts): readonly TypeUse[] =>
  usesIn(unit, facts).filter((use) => {
    const tree = facts.trees.get(use.file.path);
    if (use.status !== 'partner' || !tree || !isProgram(tree) || use.node.kind !== 'string' || isToldToRouter(use.node)) return false;
    const found: Site = { tree, file: use.file, range: use.range, kind: 'type', found: use.type, node: use.node };
    return facts.pairsOf(found).length === 0 && !follows(found, facts) && !isKeyOfMap(found);
  }),
);

/** `temuGateway('temu.goods.add', url)`: the name says which request is meant, and its own place is beside. */
export function isToldToRouter(node: Node | null): boolean {
  const parent = node?.parent ?? null;
  return parent !== null && isRouterCall(parent);
}

const programs: ReadonlySet<Language> = new Set<Language>([
  'typescript',
  'javascript',
  'vue',
  'svelte',
  'python',
  'go',
  'java',
  'kotlin',
  'php',
  'csharp',
  'ruby',
]);

export function isProgram({ language }: Tree): boolean {
  return programs.has(language);
}
