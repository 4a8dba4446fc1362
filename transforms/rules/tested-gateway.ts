import { groupBy } from '../../src/base/group-by.js';
import { testPath } from '../../src/base/test-path.js';
import { ancestors, contains, remembered } from '../../src/base/tree.js';
import type { Facts, Node, Range, Site, SourceFile, Transform, Tree, TypeUse } from '../../src/model/index.js';
import { here, rewrite } from '../support/decisions.js';
import { partnerHost, renameAt } from '../support/edits.js';
import { asksText, isExpectationCall, isStub } from '../support/expectations.js';
import { importedFrom } from '../support/tested-code.js';
import { expectsSent, isExpectedThere } from './tested-name.js';
import { isSentThereFromCn, onlyToPartner } from './tested-requests.js';

/**
 * A CN URL that a test only expects, or answers for: nothing in the test sends to it, and it stands in an assertion, a stub, a comparison, or as the key of
 * the answers to names. What the code under test is handed is none of these. It is decided behind the names of the test.
 */
export function isExpected({ kind, node, file, tree }: Site, facts: Facts): boolean {
  if (kind !== 'gateway' || node === null || !testPath.test(file.path) || !isExpectation(node, file, facts)) return false;
  return facts.index.sitesAt(node).every((site) => facts.pairsOf(site).length === 0) && importedFrom(tree, facts).size > 0;
}

export function isExpectation(node: Node, file: SourceFile, facts: Facts): boolean {
  const { parent } = node;
  if (parent?.kind === 'compare') return true;
  if (parent?.kind === 'entry' && parent.key === node)
    return (usesIn(facts.uses).get(file) ?? []).some(({ range }) => contains(parent.range, range));
  let inner = node;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'call' && outer.callee !== inner) return isExpectationCall(outer) || isStub(outer, file.text) || asksText(outer);
    if (outer.kind === 'compare') return true;
    if (outer.kind === 'function' || outer.kind === 'define') return false;
    inner = outer;
  }
  return false;
}

/**
 * `expect(sent.url).toBe('https://openapi…')`, `nock('https://openapi…')`: where all that the test around it is about goes to the partner from now on, the URL
 * is the partner's, or the test fails that passed.
 */
export const testedGateway: Transform = {
  name: 'tested-gateway',
  decide(site, facts) {
    if (!isExpected(site, facts) || facts.settingsOf(site.file.path).gateway !== 'auto') return null;
    const types = typesAround(site, facts);
    const isPartners = types.every((use) => isSentToPartner(use, site.tree, facts));
    // A test that names no type itself, `Client().goods()`, is about whatever the code that it imports sends.
    const type = types[0]?.type ?? onlyToPartner(site.tree, facts);
    if (type === null || !isPartners) return null;
    return rewrite('partner-gateway', [renameAt(site, partnerHost(facts.catalogue.hosts))], [here(site, 'followed', type)]);
  },
};

/** The names in the innermost function around it that has any, else in the file; of a stub or what is compared in a function, only those there. */
function typesAround({ node, file }: Site, facts: Facts): readonly TypeUse[] {
  const own = usesIn(facts.uses).get(file) ?? [];
  const within = (range: Range): readonly TypeUse[] => own.filter((use) => contains(range, use.range));
  const around = node === null ? [] : [...ancestors(node)].filter(({ kind }) => kind === 'function');
  const call = node?.parent?.kind === 'entry' ? node.parent.parent : node?.parent;
  const stub = call?.kind === 'call' && !isExpectationCall(call) ? call : null;
  const isOfFunction = stub !== null || (node?.parent?.kind === 'compare' && around.length > 0);
  const scopes = stub === null ? around : [...around, stub];
  return scopes.map(({ range }) => within(range)).find((uses) => uses.length > 0) ?? (isOfFunction ? [] : own);
}

/** The names of a file that no comment holds. */
export const usesIn = remembered(
  (uses: Facts['uses']): ReadonlyMap<SourceFile, readonly TypeUse[]> =>
    groupBy(
      uses.filter(({ node }) => node.kind !== 'comment'),
      ({ file }) => file,
    ),
);

/** The name is a new one once it is sent, and every request of the code that the test imports sends it to the partner. */
export function isSentToPartner({ node, file, range, type, status }: TypeUse, tree: Tree, facts: Facts): boolean {
  if (status === 'other') return false;
  const own = facts.index.siteAt(file.path, range.start);
  const decision = own === null ? undefined : facts.decided.get(own);
  const isRenamed =
    decision?.action === 'rewrite' || (decision?.reason === 'renamed-when-sent' && !expectsSent({ node, range }, tree, facts));
  if (status === 'old' && !isRenamed) return false;
  return isExpectedThere(type, node, tree, facts) || isSentThereFromCn(type, tree, facts);
}
