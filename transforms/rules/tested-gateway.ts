import { groupBy } from '../../src/base/group-by.js';
import { testPath } from '../../src/base/test-path.js';
import { ancestors, contains, remembered } from '../../src/base/tree.js';
import type { Facts, Node, Pair, Range, Request, Site, SourceFile, Transform, TypeUse } from '../../src/model/index.js';
import { sinceDecided } from '../support/decided-sites.js';
import { here, rewrite } from '../support/decisions.js';
import { partnerHost, renameAt } from '../support/edits.js';
import { gatewayAfterRun } from '../support/pairs.js';
import { importedFrom } from '../support/tested-code.js';
import { isSettled } from './partner-gateway.js';

/**
 * A CN URL that a test only expects, or answers for: nothing in the test sends to it, and it stands in an assertion, a stub, a comparison, or as the key of
 * the answers to names. What the code under test is handed is none of these. It is decided behind the names of the test.
 */
export function isExpected({ kind, node, file, tree }: Site, facts: Facts): boolean {
  if (kind !== 'gateway' || node === null || !testPath.test(file.path) || !isExpectation(node, file, facts)) return false;
  return facts.index.sitesAt(node).every((site) => facts.pairsOf(site).length === 0) && importedFrom(tree, facts).size > 0;
}

/** What assertions and stubs of the usual libraries are called. */
const expectations =
  /^(?:equal|equals|strictEqual|deepEqual|deepStrictEqual|eq|eql|toBe|toEqual|toStrictEqual|toContain|toMatchObject|toHaveProperty|toHaveBeen(?:Last|Nth)?CalledWith|toHaveBeenCalledOnceWith|calledWith|calledOnceWith|calledWithExactly|assert_called_with|assert_called_once_with|assert_any_call|assert_has_calls|assertEqual|assertEquals|assertSame|assertIn|assertThat|isEqualTo|Equal|EqualValues|requestTo|nock|intercept)$/;

function isExpectation(node: Node, file: SourceFile, facts: Facts): boolean {
  const { parent } = node;
  if (parent?.kind === 'compare') return true;
  if (parent?.kind === 'entry' && parent.key === node)
    return (usesIn(facts.uses).get(file) ?? []).some(({ range }) => contains(parent.range, range));
  let inner = node;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'call' && outer.callee !== inner) return expectations.test(nameOf(outer.callee));
    if (outer.kind === 'function' || outer.kind === 'define') return false;
    inner = outer;
  }
  return false;
}

const nameOf = (callee: Node): string => (callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '');

/**
 * `expect(sent.url).toBe('https://openapi…')`, `nock('https://openapi…')`: where all that the test around it is about goes to the partner from now on, the URL
 * is the partner's, or the test fails that passed.
 */
export const testedGateway: Transform = {
  name: 'tested-gateway',
  decide(site, facts) {
    if (!isExpected(site, facts) || facts.settingsOf(site.file.path).gateway !== 'auto') return null;
    const types = typesAround(site, facts);
    const [first] = types;
    if (first === undefined || !types.every((use) => isSentToPartner(use, site, facts))) return null;
    return rewrite('partner-gateway', [renameAt(site, partnerHost(facts.catalogue.hosts))], [here(site, 'followed', first.type)]);
  },
};

/** The names in the innermost function around it that has any, else in the file. */
function typesAround({ node, file }: Site, facts: Facts): readonly TypeUse[] {
  const own = usesIn(facts.uses).get(file) ?? [];
  const within = (range: Range): readonly TypeUse[] => own.filter((use) => contains(range, use.range));
  const around = node === null ? [] : [...ancestors(node)].filter(({ kind }) => kind === 'function');
  return around.map(({ range }) => within(range)).find((uses) => uses.length > 0) ?? own;
}

const usesIn = remembered(
  (uses: Facts['uses']): ReadonlyMap<SourceFile, readonly TypeUse[]> =>
    groupBy(
      uses.filter(({ node }) => node.kind !== 'comment'),
      ({ file }) => file,
    ),
);

/** The name is a new one once the run is carried out, and every request of the code that the test imports sends it to the partner. */
function isSentToPartner({ file, range, type, status }: TypeUse, { tree }: Site, facts: Facts): boolean {
  if (status === 'other') return false;
  const own = facts.index.siteAt(file.path, range.start);
  if (status === 'old' && (own === null || facts.decided.get(own)?.action !== 'rewrite')) return false;
  // The code may have the new name already: an earlier run was told of that code alone.
  const newType = facts.catalogue.migrations.get(type)?.newType ?? type;
  const names = new Set([type, newType, ...(oldNamesOf(facts.catalogue).get(newType) ?? [])]);
  const sources = importedFrom(tree, facts);
  const sent = [...names].flatMap((name) => sending(name, facts)).filter(({ request }) => sources.has(request.file.path));
  const goesThere = ({ request, pair }: Sending): boolean =>
    (pair.gateway === 'cn' || pair.gateway === 'partner') && gatewayAfterRun(pair, facts) === 'partner' && isSettled(request, facts);
  return sent.length > 0 && sent.every(goesThere);
}

const oldNamesOf = remembered((catalogue: Facts['catalogue']): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  for (const [old, { newType }] of catalogue.migrations) names.set(newType, [...(names.get(newType) ?? []), old]);
  return names;
});

type Sending = { readonly request: Request; readonly pair: Pair };

const sending = sinceDecided(null, (type: string, { links }: Facts): readonly Sending[] =>
  links.requests.flatMap((request) => request.pairs.flatMap((pair) => (pair.type.value === type ? [{ request, pair }] : []))),
);
