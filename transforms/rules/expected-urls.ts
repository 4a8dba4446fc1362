import { editAt } from '../../src/base/edit-at.js';
import { testPath } from '../../src/base/test-path.js';
import { ancestors, contains, nodesOf, remembered } from '../../src/base/tree.js';
import type { Edit, Facts, Finding, FunctionNode, Node, Range, Request, Tree, TypeUse } from '../../src/model/index.js';
import { partnerHost } from '../support/edits.js';
import { nameOf } from '../support/expectations.js';
import { isRouted } from '../support/is-routed.js';
import { routeFor } from '../support/routed-call.js';
import { importedFrom } from '../support/tested-code.js';
import { isCalledByTested, isMocked } from './tested-callers.js';
import { isExpectation, isSentToPartner, usesIn } from './tested-gateway.js';
import { sentByTested } from './tested-requests.js';

/**
 * `assertEqual(sent.url, CN)`, where the constant stays and what the test sends goes to the partner from now on: the finding of the name that the test sends
 * puts the partner's URL there, or the test fails that passed.
 */
export function withExpectedUrls(findings: readonly Finding[], facts: Facts): readonly Finding[] {
  const edits = new Map<Finding, readonly Edit[]>();
  for (const tree of new Set(findings.filter(isOfTest).flatMap(({ file }) => facts.trees.get(file.path) ?? []))) {
    const own = findings.filter((finding) => finding.file === tree.file && isOfTest(finding));
    for (const place of placesIn(tree, facts)) {
      const carrier = own.findLast(({ range }) => range !== null && contains(place.test.range, range));
      if (carrier) edits.set(carrier, [...(edits.get(carrier) ?? []), place.edit]);
    }
  }
  return edits.size === 0 ? findings : findings.map((finding) => withEdits(finding, edits.get(finding) ?? []));
}

function isOfTest({ kind, file, decision }: Finding): boolean {
  return kind === 'type' && decision.action === 'rewrite' && testPath.test(file.path);
}

function withEdits(finding: Finding, more: readonly Edit[]): Finding {
  const { decision } = finding;
  if (decision.action !== 'rewrite' || more.length === 0) return finding;
  return { ...finding, decision: { ...decision, edits: [...decision.edits, ...more] } };
}

type Place = { readonly test: FunctionNode; readonly edit: Edit };

function placesIn(tree: Tree, facts: Facts): readonly Place[] {
  const constants = constantsSeen(tree, facts);
  if (constants.size === 0) return [];
  return nodesOf(tree).flatMap((node): readonly Place[] => {
    const url = constants.get(lastNameOf(node)) ?? null;
    const test = url === null ? null : testAround(node, tree, facts);
    if (url === null || test === null || isPartOf(node) || !isExpectation(node, tree.file, facts)) return [];
    const sent = sentIn(test, node, tree, facts);
    if (sent.length === 0 || !sent.every((use) => isSeenRouted(use, tree, facts))) return [];
    const quote = /^(?:typescript|javascript|tsx|vue)$/.test(tree.language) ? "'" : '"';
    return [{ test, edit: editAt(tree.file, node.range, `${quote}${url}${quote}`) }];
  });
}

/** The names of CN constants that stay, of the test's file and of those that it imports, with the partner's URL in the place of each. */
function constantsSeen(tree: Tree, facts: Facts): ReadonlyMap<string, string> {
  const seen = importedFrom(tree, facts);
  const found = new Map<string, string>();
  const other = new Set<string>();
  for (const [name, path, url] of constants(facts)) {
    if (path !== tree.file.path && !seen.has(path)) continue;
    if ((found.get(name) ?? url) !== url) other.add(name);
    found.set(name, url);
  }
  return new Map([...found].filter(([name]) => !other.has(name)));
}

/** Name, path and the partner's URL. */
function constants({ sites, catalogue, decided }: Facts): readonly (readonly [string, string, string])[] {
  return sites.flatMap((site) => {
    const { kind, node, file, found } = site;
    if (kind !== 'gateway' || node?.kind !== 'string' || node.parent?.kind !== 'define' || node.parent.value !== node) return [];
    if (catalogue.hosts.get(found) !== 'cn' || decided.get(site)?.action === 'rewrite') return [];
    return [[node.parent.name, file.path, node.value.replace(found, partnerHost(catalogue.hosts))] as const];
  });
}

const lastNameOf = (node: Node): string => (node.kind === 'name' || node.kind === 'member' ? nameOf(node) : '');

/** `CN` of `CN.length`. */
function isPartOf({ parent }: Node): boolean {
  return parent?.kind === 'member';
}

/** The innermost function around it that names types. */
function testAround(node: Node, tree: Tree, facts: Facts): FunctionNode | null {
  const own = usesIn(facts.uses).get(tree.file) ?? [];
  for (const around of ancestors(node))
    if (around.kind === 'function' && own.some(({ range }) => contains(around.range, range))) return around;
  return null;
}

/** What was sent to the URL: all that the test sends, or of what it sends the one whose number the assertion names (`sent[0].url`). */
function sentIn(test: FunctionNode, node: Node, tree: Tree, facts: Facts): readonly TypeUse[] {
  const within = (usesIn(facts.uses).get(tree.file) ?? []).filter(({ range }) => contains(test.range, range));
  if (within.every((use) => goesToPartner(use, tree, facts))) return within;
  const asserted: Range | undefined = node.parent?.range;
  const [number, another] = asserted ? [...tree.file.text.slice(asserted.start, asserted.end).matchAll(/[[(](\d{1,3})[\])]/g)] : [];
  if (number === undefined || another !== undefined) return [];
  const sent = within.filter((use) => use.node.parent?.kind === 'call' && !isExpectation(use.node, tree.file, facts));
  return sent.slice(Number(number[1]), Number(number[1]) + 1).filter((use) => goesToPartner(use, tree, facts));
}

function goesToPartner(use: TypeUse, tree: Tree, facts: Facts): boolean {
  if (isSentToPartner(use, tree, facts)) return true;
  const site = use.status === 'old' ? facts.index.siteAt(use.file.path, use.range.start) : null;
  const isRenamed = site !== null && facts.decided.get(site)?.action === 'rewrite';
  return isRenamed && sentByTested(use.type, tree, facts).length === 0 && requestsBehind(use, tree, facts).length > 0;
}

/** The requests that send it; where the test's double stands in for all that do, those of the code that it imports, if each picks its gateway by type. */
function requestsBehind({ type }: TypeUse, tree: Tree, facts: Facts): readonly Request[] {
  const sending = sentByTested(type, tree, facts).map(({ request }) => request);
  if (sending.length > 0) return sending;
  const seen = importedFrom(tree, facts);
  const all = facts.links.requests.filter(({ file }) => seen.has(file.path));
  return all.every((request) => isRouted(request) || routeFor(request, facts) !== null) ? all : [];
}

/** The router stands in code that the test runs, and in nothing that the test puts a double in the place of. */
function isSeenRouted(use: TypeUse, tree: Tree, facts: Facts): boolean {
  return requestsBehind(use, tree, facts).every(
    (request) =>
      !isMocked(request.file.path, tree) &&
      (request.places?.length ? request.places : [request]).every(({ node }) => {
        const around = [...ancestors(node)].find((one): one is FunctionNode => one.kind === 'function' && one.name !== '');
        if (around === undefined || doublesIn(facts.trees).has(around.name)) return false;
        const owner = around.parent?.kind === 'class' ? around.parent.name : around.name;
        return namesIn(tree).has(owner) || isCalledByTested(owner, tree, facts);
      }),
  );
}

const namesIn = remembered(
  (tree: Tree): ReadonlySet<string> =>
    new Set(
      nodesOf(tree)
        .map(lastNameOf)
        .concat(tree.file.text.match(/\b[A-Z]\w*/g) ?? []),
    ),
);

/** The methods of the objects and classes that tests make. */
const doublesIn = remembered((trees: Facts['trees']): ReadonlySet<string> => {
  const ofTests = [...trees.values()].filter(({ file }) => testPath.test(file.path));
  return new Set(
    ofTests.flatMap((tree) =>
      nodesOf(tree).flatMap((node) =>
        node.kind === 'function' && /^(?:class|object|entry)$/.test(node.parent?.kind ?? '') ? [node.name] : [],
      ),
    ),
  );
});
