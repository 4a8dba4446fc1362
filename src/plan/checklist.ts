import { newNames } from '../../transforms/support/near.js';
import { isRouted, isRoutedByRun } from '../../transforms/support/outcome.js';
import { remembered } from '../base/tree.js';
import type { Catalogue, Facts, Finding, Migration, NewFile, ToDo } from '../model/index.js';
import { joinedImports } from '../routing/index.js';
import { oneTokens } from './token-by-type.js';
import { picksByType, tokenPlaces } from './token-places.js';

/** Tasks that no edit can do: tokens to grant anew, the token that must follow the type, the new file for git. */
export function checklistOf(findings: readonly Finding[], newFiles: readonly NewFile[], facts: Facts): readonly ToDo[] {
  return [...grants(findings, facts), ...tokensByType(findings, facts), ...newFiles.map(({ path }) => item('add-file', [], path))];
}

function item(what: ToDo['what'], types: readonly string[], where: string): ToDo {
  return { what, types, where, patch: null, essence: '' };
}

/**
 * The types of announcements that ask for a token granted anew, by granting page, and how to see what a token may call: those that the run
 * renames, and those that an earlier one has, or that requests rename when they are sent, for as long as the code does not pick a token by type.
 */
function grants(findings: readonly Finding[], facts: Facts): readonly ToDo[] {
  const pages = new Map<string, Set<string>>();
  const renamed = findings.flatMap(({ decision, migration }) => (decision.action === 'rewrite' ? (migration ?? []) : []));
  const granted = unitsThatPickTokens(facts);
  for (const migration of [...renamed, ...renamedWhenSent(findings, facts, granted), ...migratedIn(facts, granted)]) {
    const announcement = facts.catalogue.announcements.find(({ id }) => id === migration.announcement);
    if (announcement?.token !== 'grant-anew' || announcement.grantPage === null) continue;
    const types = pages.get(announcement.grantPage) ?? new Set();
    pages.set(announcement.grantPage, types.add(migration.newType));
  }
  const items = [...pages].map(([page, types]) => item('grant-token', [...types].sort(), page));
  return items.length === 0 ? [] : [...items, item('check-token', [], 'bg.open.accesstoken.info.get.global')];
}

/** What the code calls by its old name, and the request puts the new one in its place. */
function renamedWhenSent(findings: readonly Finding[], { unitOf }: Facts, granted: ReadonlySet<string>): readonly Migration[] {
  return findings.flatMap(({ decision, migration, file }) =>
    decision.action === 'keep' && decision.reason === 'renamed-when-sent' && !granted.has(unitOf(file.path)) ? (migration ?? []) : [],
  );
}

/** What the named files call by its new name already. */
function migratedIn(facts: Facts, granted: ReadonlySet<string>): readonly Migration[] {
  const byName = migrationsByNewName(facts.catalogue);
  return facts.uses.flatMap(({ file, type, status, node }) => {
    const isCalled = status === 'partner' && file.scope === 'named' && node.kind === 'string' && node.value === type;
    return isCalled && !granted.has(facts.unitOf(file.path)) ? (byName.get(type) ?? []) : [];
  });
}

const migrationsByNewName = remembered(
  ({ migrations }: Catalogue): ReadonlyMap<string, Migration> =>
    new Map([...migrations.values()].flatMap((migration) => newNames(migration).map((name) => [name, migration] as const))),
);

function unitsThatPickTokens({ links, trees, unitOf }: Facts): ReadonlySet<string> {
  const picking = links.requests.filter((request) => {
    const tree = trees.get(request.file.path);
    return tree !== undefined && tokenPlaces(request, tree).some((place) => picksByType(place, request, tree));
  });
  return new Set(picking.map(({ file }) => unitOf(file.path)));
}

/** Each place in a routed client's file that sends one token for all types, with a patch that picks by type. */
function tokensByType(findings: readonly Finding[], facts: Facts): readonly ToDo[] {
  const made = joinedImports(findings.flatMap(({ decision }) => (decision.action === 'rewrite' ? decision.edits : [])));
  const items = new Map<string, ToDo>();
  for (const request of facts.links.requests) {
    const tree = facts.trees.get(request.file.path);
    if (!tree || !(isRouted(request) || isRoutedByRun(request, facts))) continue;
    for (const { where, patch, essence } of oneTokens(request, tree, facts, made)) {
      if (items.get(where)?.patch == null) items.set(where, { what: 'token-by-type', types: [], where, patch, essence });
    }
  }
  return [...items.values()];
}
