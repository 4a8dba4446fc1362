import { isRouted, routeFor } from '../../transforms/support/outcome.js';
import { ancestors, lineOf, remembered, walk } from '../base/tree.js';
import type { ChecklistItem, EntryNode, Facts, Finding, NewFile, Node, Request, Tree } from '../model/index.js';

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
    for (const entry of tokenEntries(request, tree)) {
      const { start, end } = entry.range;
      const line = lineOf(tree.file, start);
      items.set(
        `${tree.file.path}:${line}`,
        item('token-by-type', [], `${tree.file.path}:${line}`, tokenPatch(tree, entry, tree.file.text.slice(start, end), request)),
      );
    }
  }
  return [...items.values()];
}

/** `access_token: …` in the function that holds the request. */
function tokenEntries(request: Request, tree: Tree): readonly EntryNode[] {
  let scope: Node = tree.root;
  for (const outer of ancestors(request.node)) {
    if (outer.kind !== 'function') continue;
    scope = outer;
    break;
  }
  return tokensBelow(scope);
}

const tokensBelow = remembered((scope: Node): readonly EntryNode[] =>
  [...walk(scope)].filter((node): node is EntryNode => node.kind === 'entry' && /^access_?token$/i.test(keyOf(node))),
);

function keyOf(entry: EntryNode): string {
  return entry.key.kind === 'name' ? entry.key.name : entry.key.kind === 'string' ? entry.key.value : '';
}

function tokenPatch(tree: Tree, entry: EntryNode, text: string, request: Request): string | null {
  if (entry.value === null || request.typeAtHost === null) return null;
  const value = tree.file.text.slice(entry.value.range.start, entry.value.range.end);
  const key = text.slice(0, entry.key.range.end - entry.range.start);
  switch (tree.language) {
    case 'typescript':
    case 'javascript':
    case 'vue':
      return `- ${text}\n+ ${key}: isTemuPartnerType(${request.typeAtHost}) ? partnerAccessToken : ${value}`;
    case 'python':
      return `- ${text}\n+ ${key}: partner_access_token if is_temu_partner_type(${request.typeAtHost}) else ${value}`;
    default:
      return `- ${text}\n+ ${key}: isTemuPartnerType(${request.typeAtHost}) ? partnerAccessToken : ${value}`;
  }
}
