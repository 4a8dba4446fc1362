import type { DefineNode, Links, Node, OwnRouting, Request, Site } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { aside, type Session } from '../values/session.js';
import { comingTo } from './coming-to.js';
import { oldToNew, subjectsOf } from './old-to-new.js';
import { lookupKeys, usesOf } from './table-lookups.js';

type Mapped = ReadonlyMap<Node, OwnRouting>;

/** Type sites that the user's own map or function turns into the new name before they are sent, and those that such a function tests for. */
export function mappedSites(
  session: Session,
  sites: readonly Site[],
  routing: readonly OwnRouting[],
  requests: readonly Request[],
): Links['throughMapper'] {
  const owns = routing.filter((own) => own.what === 'old-to-new');
  const mapped = new Map<Site, OwnRouting>();
  if (owns.length === 0) return mapped;
  // A map that a call makes is a node of its own for each evaluation, over the one range of the call.
  const mappers = new Map(owns.map((own) => [own.node.range, own]));
  const sent = new Set(requests.flatMap((request) => request.pairs.flatMap((pair) => pair.type.from.map((from) => from.node))));
  const { labels, given } = aside(session, () => tablesOf(session, owns));
  for (const site of sites) {
    if (site.kind !== 'type' || site.node?.kind !== 'string') continue;
    const label = labels.get(site.node);
    if (label) mapped.set(site, label);
    if (label || sent.has(site.node)) continue;
    const maps = [...(session.keysInto.get(site.node) ?? [])];
    const own = maps.flatMap(({ range }) => mappers.get(range) ?? [])[0] ?? given.get(site.node);
    if (own && maps.every(({ range }) => mappers.has(range))) mapped.set(site, own);
  }
  return mapped;
}

/** `labels`: names that stand in a table itself. `given`: what callers hand to it, whether or not a request is known behind it. */
function tablesOf(session: Session, owns: readonly OwnRouting[]): { readonly labels: Mapped; readonly given: Mapped } {
  const labels = new Map<Node, OwnRouting>();
  const given = new Map<Node, OwnRouting>();
  const passed = new Set<Node>();
  const constants = new Map<Ref, OwnRouting>();
  for (const own of owns) {
    const tree = session.program.trees.get(own.file.path);
    if (!tree) continue;
    const olds = oldToNew(session, own.node, tree);
    // A map's own keys stand beside their values, which is enough to know them by.
    const isCode = own.node.kind !== 'object' && own.node.kind !== 'call';
    for (const { node } of olds.flatMap(({ from }) => from)) if (isCode && isIn(own.node, node)) labels.set(node, own);
    const arms = subjectsOf(own.node).map((node) => ({ tree, node }));
    for (const subject of [...arms, ...lookupKeys(session, { tree, node: own.node })]) {
      for (const { text, from } of comingTo(session, subject, passed)) {
        if (!olds.some((old) => old.text === text)) continue;
        for (const { file, node } of from) {
          const home = session.program.trees.get(file.path);
          if (node.parent?.kind === 'define' && home) constants.set({ tree: home, node: node.parent }, own);
          else given.set(node, own);
        }
      }
    }
  }
  for (const [ref, own] of constants) {
    if (ref.node.kind !== 'define' || ref.node.value === null || labels.has(ref.node.value)) continue;
    if (isOnlyAsked(session, { tree: ref.tree, node: ref.node }, owns, passed, new Set())) given.set(ref.node.value, own);
  }
  return { labels, given };
}

/** Every use of a constant asks a table, or gives its value to another constant of which that is true. */
function isOnlyAsked(
  session: Session,
  constant: Ref<DefineNode>,
  owns: readonly OwnRouting[],
  passed: ReadonlySet<Node>,
  seen: Set<Node>,
): boolean {
  if (seen.has(constant.node)) return true;
  seen.add(constant.node);
  return usesOf(session, constant).every(({ tree, node }) => {
    const { parent } = node;
    const isAlias = parent?.kind === 'define' && parent.constant && parent.value === node;
    return isAsked(node, owns, passed) || (isAlias && isOnlyAsked(session, { tree, node: parent }, owns, passed, seen));
  });
}

/** A use of a constant that asks a table: it is one of its tests, or stands in a call that leads there. */
function isAsked(use: Node, owns: readonly OwnRouting[], passed: ReadonlySet<Node>): boolean {
  for (let at: Node | null = use; at; at = at.parent) {
    const here = at;
    if (passed.has(here) || owns.some(({ node }) => node === here)) return true;
    if (here.kind === 'import') return true;
    if (here.kind === 'function' || here.kind === 'class') return false;
  }
  return false;
}

function isIn(arm: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parent) if (at === arm) return true;
  return false;
}
