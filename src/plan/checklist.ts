import { isRouted, routeFor } from '../../transforms/support/outcome.js';
import type { ChecklistItem, Facts, Finding, NewFile } from '../model/index.js';
import { oneTokens } from './token-by-type.js';

/** What no edit can do: tokens to grant anew, the token that must follow the type, the new file for git. */
export function checklistOf(findings: readonly Finding[], newFiles: readonly NewFile[], facts: Facts): readonly ChecklistItem[] {
  return [...grants(findings, facts), ...tokensByType(facts), ...newFiles.map(({ path }) => item('add-file', [], path))];
}

function item(what: ChecklistItem['what'], types: readonly string[], where: string, patch: string | null = null): ChecklistItem {
  return { what, types, where, patch };
}

/** The types renamed by announcements that ask for a token granted anew, by granting page; and how to see what a token may call. */
function grants(findings: readonly Finding[], facts: Facts): readonly ChecklistItem[] {
  const pages = new Map<string, Set<string>>();
  for (const { decision, migration } of findings) {
    if (migration === null || decision.action !== 'rewrite') continue;
    const announcement = facts.catalogue.announcements.find(({ id }) => id === migration.announcement);
    if (announcement?.token !== 'grant-anew' || announcement.grantPage === null) continue;
    const types = pages.get(announcement.grantPage) ?? new Set();
    pages.set(announcement.grantPage, types.add(migration.newType));
  }
  const items = [...pages].map(([page, types]) => item('grant-token', [...types].sort(), page));
  return items.length === 0 ? [] : [...items, item('check-token', [], 'bg.open.accesstoken.info.get.global')];
}

/** Each place in a routed client's file that sends one token for all types, with a patch that picks by type. */
function tokensByType(facts: Facts): readonly ChecklistItem[] {
  const items = new Map<string, ChecklistItem>();
  for (const request of facts.links.requests) {
    const tree = facts.trees.get(request.file.path);
    if (!tree || !(isRouted(request) || routeFor(request, facts) !== null)) continue;
    for (const { where, patch } of oneTokens(request, tree, facts)) {
      if (items.get(where)?.patch == null) items.set(where, item('token-by-type', [], where, patch));
    }
  }
  return [...items.values()];
}
