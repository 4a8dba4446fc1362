import { testPath } from '../../src/base/test-path.js';
import { ancestors, contains, nodesOf, remembered, textOf, walk } from '../../src/base/tree.js';
import type { CallNode, EntryNode, Facts, ListNode, Node, Pair, Range, Transform, Tree } from '../../src/model/index.js';
import { evidence, here, rewrite } from '../support/decisions.js';
import { renameAt } from '../support/edits.js';
import { isExpectationCall, isExpectedRequest, nameOf } from '../support/expectations.js';
import { migrationOf } from '../support/proposals.js';
import { importedFrom } from '../support/tested-code.js';
import { isAlsoSentThere, isSentThere, sentByTested } from './tested-requests.js';

/**
 * `expect(JSON.parse(sent.body).type).toBe('bg.goods.add')`, where the code keeps that name and its request puts the new one in its place: the test sees
 * what is sent. What a test calls the code by, and what a stub of the project's own functions is handed, stays as the code has it.
 */
export const testedName: Transform = {
  name: 'tested-name',
  decide(site, facts) {
    const { kind, node, tree } = site;
    if (kind !== 'type' || node === null || facts.pairsOf(site).length > 0 || !expectsSent({ node, range: site.range }, tree, facts))
      return null;
    const { newType, announcement, applies } = migrationOf(site, facts);
    const renaming = sentByTested(site.found, tree, facts).find(({ pair }) => isRenamed(pair, site.found, facts));
    if (applies !== 'always' || renaming === undefined || !isExpectedThere(site.found, node, tree, facts)) return null;
    const { request } = renaming;
    return rewrite(
      'migrated-type',
      [renameAt(site, newType)],
      [here(site, 'announced', announcement), evidence(request.file, request.node.range, 'followed', newType)],
    );
  },
};

/** A name that a test expects to be sent: no code reads it. */
export function expectsSent(place: Named, tree: Tree, facts: Facts): boolean {
  return (
    testPath.test(tree.file.path) && (isOfSent(place, tree) || isExpectedBesideUrl(place.node, facts)) && seesRequests(place, tree, facts)
  );
}

/** The name is sent to the partner by all that the test imports, or is expected at CN's URL, from where some of that sends it to the partner. */
export function isExpectedThere(type: string, node: Node, tree: Tree, facts: Facts): boolean {
  return isSentThere(type, tree, facts) || (isExpectedBesideUrl(node, facts) && isAlsoSentThere(type, tree, facts));
}

/**
 * `assert seen == [(CN_URL, "bg.goods.add")]`, `assert_called_with(CN_URL, json={"type": "bg.goods.add"})`: a name in one list, object or assertion with CN's
 * URL is what is sent there.
 */
function isExpectedBesideUrl(node: Node, { index, catalogue }: Facts): boolean {
  const pair = node.parent?.kind === 'entry' && node.parent.value === node ? node.parent.parent : node.parent;
  const parts =
    pair?.kind === 'list' ? pair.items : pair?.kind === 'object' ? pair.entries.map((one) => (one.kind === 'entry' ? one.value : one)) : [];
  const isUrl = (part: Node | null): boolean =>
    part !== null && index.sitesAt(part).some(({ kind, found }) => kind === 'gateway' && catalogue.hosts.get(found) === 'cn');
  const asserted = expecting(node)?.args.map((arg) => (arg.kind === 'entry' ? arg.value : arg)) ?? [];
  return [...parts, ...asserted].some(isUrl) && isCompared(node);
}

/** The value stands in an assertion, or in what a comparison compares. */
function isCompared(node: Node): boolean {
  if (expecting(node) !== null) return true;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'compare') return true;
    if (outer.kind !== 'list' && outer.kind !== 'object' && outer.kind !== 'entry') return false;
  }
  return false;
}

type Named = { readonly node: Node; readonly range: Range };

/** The request puts the new name in the place of the one that the code keeps. */
function isRenamed({ type }: Pair, found: string, { index, decided }: Facts): boolean {
  return type.from.some(({ node }) =>
    index.sitesAt(node).some((site) => site.found === found && decided.get(site)?.reason === 'renamed-when-sent'),
  );
}

const transport =
  /\b(?:fetch\w*|axios|nock|msw|undici|MockAgent|got|https?|responses|respx|requests(?:_mock)?|httpretty|urlopen|httpx|aiohttp|MockWebServer|MockRestServiceServer|[Ww]ire[Mm]ock|httptest|RoundTrip\w*|httpmock|gock|MockHandler|MockHttpClient|HttpMessageHandler|createServer|curl\w*|Http::fake\w*)\b/;
const doubles =
  /\b(?:(?:jest|vi|mock|mocker|sinon|td|monkeypatch)\.(?:mock|doMock|spyOn|patch(?:\.object)?|stub|replace|setattr)|@?patch(?:\.object)?|Mockito\.(?:mock|when)|createMock)\(([^)\n]{0,80})/g;

/** The test stands in for what the code sends with, and for none of the code itself. What stands in another test is not this one's. */
function seesRequests({ range }: Named, tree: Tree, facts: Facts): boolean {
  const { text } = tree.file;
  if (!transport.test(text) && !isClientDoubled(tree, facts)) return false;
  const others = testsIn(tree).filter((test) => !contains(test, range));
  return [...text.matchAll(doubles)].every(
    ({ index, 1: what = '' }) => transport.test(what) || others.some(({ start, end }) => start <= index && index < end),
  );
}

/** `session.post.return_value`, `{ post: vi.fn() }` */
const doubled =
  /\.(\w{1,40})\.(?:assert_\w|call_args|return_value|side_effect|mock(?:Res|Rej|Ret|Imp|\.calls))|\b(\w{1,40})\s{0,2}:\s{0,2}(?:jest|vi|sinon|mock)\.(?:fn|stub|spy)\(/g;

/** The test hands the code an object in the place of the client that it sends with: one of its methods is what a request calls, and no method of the code's own. */
function isClientDoubled(tree: Tree, facts: Facts): boolean {
  const names = new Set([...tree.file.text.matchAll(doubled)].map(([, asked, made]) => asked ?? made ?? ''));
  if (names.size === 0) return false;
  const sources = importedFrom(tree, facts);
  const called = facts.links.requests.flatMap(({ file, node }) =>
    sources.has(file.path) && node.kind === 'call' && node.callee.kind === 'member' ? [node.callee.property] : [],
  );
  const isOwn = (name: string): boolean =>
    [...sources].some((path) => nodesOf(facts.trees.get(path) ?? tree).some((node) => node.kind === 'function' && node.name === name));
  return called.some((name) => names.has(name) && !isOwn(name));
}

/** The functions of a file that are a test each, with what is written over them. */
const testsIn = remembered((tree: Tree): readonly Range[] =>
  nodesOf(tree).flatMap((node) => {
    if (node.kind !== 'function') return [];
    const { parent, annotations, range } = node;
    const isHanded = parent?.kind === 'call' && /^(?:it|test|specify)$/.test(nameOf(parent.callee));
    const isTest = isHanded || /^test|Test$/.test(node.name) || annotations.some((over) => /\bTest\b/.test(textOf(tree, over)));
    return isTest ? [{ start: Math.min(range.start, ...annotations.map((over) => over.range.start)), end: range.end }] : [];
  }),
);

/** The name is what an assertion or a comparison asks the type of something sent to be. */
function isOfSent({ node, range }: Named, tree: Tree): boolean {
  const { parent } = node;
  if (parent?.kind === 'compare') return isOfType(parent.left === node ? parent.right : parent.left);
  if (parent?.kind === 'list') return isOfTypes(parent);
  if (parent?.kind === 'case') return parent.parent?.kind === 'switch' && parent.parent.subject !== null && isOfType(parent.parent.subject);
  if (parent?.kind === 'entry' && parent.key === node) return isAnswer(parent, tree);
  // `'"type":"bg.goods.add"'`
  if (/\btype\\?["']?\s?[:=]\s?\\?["']?$/.test(tree.file.text.slice(Math.max(node.range.start, range.start - 20), range.start)))
    return expecting(node) !== null;
  if (parent?.kind === 'entry' && parent.value === node) {
    const call = isKeyOfType(parent.key) ? expecting(node) : null;
    return call !== null && (!/call/i.test(nameOf(call.callee)) || isAboutTransport(call, tree));
  }
  const call = parent?.kind === 'call' && isExpectationCall(parent) ? parent : null;
  if (call === null) return false;
  const { callee } = call;
  const subject = callee.kind === 'member' && callee.object.kind === 'call' ? callee.object.args : [];
  return [...call.args.filter((arg) => arg !== node), ...subject].some(isOfType);
}

/** `answers = {"bg.goods.add": …}`, of which `answers[body["type"]]` is read. */
function isAnswer({ parent: map }: EntryNode, tree: Tree): boolean {
  const holder = map?.parent?.kind === 'define' ? map.parent.name : null;
  return holder !== null && askedByType(tree).has(holder);
}

/** What a file looks something up in by a type that was sent. */
const askedByType = remembered((tree: Tree): ReadonlySet<string> => {
  const asked = nodesOf(tree).flatMap((node): readonly Node[] => {
    if (node.kind === 'index') return isType(node.index) ? [node.object] : [];
    return node.kind === 'call' && node.callee.kind === 'member' && node.args.some(isType) ? [node.callee.object] : [];
  });
  return new Set(asked.map(nameOf).filter((name) => name !== ''));
});

/** `[one["type"] for one in sent] == ["bg.goods.add"]`, `expect(sent.map((one) => one.type)).toEqual(['bg.goods.add'])` */
function isOfTypes(list: ListNode): boolean {
  const { parent } = list;
  const asked: readonly Node[] =
    parent?.kind === 'compare'
      ? [parent.left === list ? parent.right : parent.left]
      : parent?.kind === 'call' && isExpectationCall(parent)
        ? [...parent.args.filter((arg) => arg !== list), parent.callee]
        : [];
  return asked.some((one) => [...walk(one)].some((part) => part.kind !== 'call' && isType(part)));
}

/** The assertion that a value stands in; null where it is none. */
function expecting(node: Node): CallNode | null {
  for (const outer of ancestors(node)) {
    if (outer.kind === 'call' && (isExpectationCall(outer) || isExpectedRequest(outer))) return outer;
    if (outer.kind === 'function' || outer.kind === 'define') return null;
  }
  return null;
}

/** `expect(axios.post).toHaveBeenCalledWith(…)`, `mock_post.assert_called_with(…)` */
function isAboutTransport({ callee, range }: CallNode, tree: Tree): boolean {
  const asked = tree.file.text.slice(range.start, callee.range.end);
  return transport.test(asked) || /(?:\b|_)(?:post|put|get)\b/.test(asked);
}

const ofType = /(?:^|[.$/])(?:type|apiType|api_type)$/;

function isKeyOfType(key: Node): boolean {
  return (key.kind === 'string' && ofType.test(key.value)) || (key.kind === 'name' && ofType.test(key.name));
}

/** The type of something, or a variable that has it: `const { type } = await request.json()`. A parameter may be that of a stub of the code itself. */
function isOfType(node: Node): boolean {
  if (node.kind !== 'name') return isType(node);
  const around = [...ancestors(node)].find(({ kind }) => kind === 'function');
  const defined = around ? [...walk(around)].filter((part) => part.kind === 'define' && part.name === node.name) : [];
  return defined.some((part) => part.kind === 'define' && part.value !== null && isType(part.value));
}

/** `body.type`, `body["type"]`, `body.get("type")`, `String(body.type)` */
function isType(node: Node): boolean {
  switch (node.kind) {
    case 'member':
      return ofType.test(node.property);
    case 'index':
      return node.index.kind === 'string' && ofType.test(node.index.value);
    case 'call':
      return node.args.some((arg) => (arg.kind === 'string' && ofType.test(arg.value)) || isType(arg));
    default:
      return false;
  }
}
