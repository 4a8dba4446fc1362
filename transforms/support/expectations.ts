import type { CallNode, Node } from '../../src/model/index.js';

/** What assertions and stubs of the usual libraries are called. */
const expectations =
  /^(?:equal|equals|strictEqual|deepEqual|deepStrictEqual|eq|eql|toBe|toEqual|toStrictEqual|toContain|toMatchObject|toHaveProperty|toHaveBeen(?:Last|Nth)?CalledWith|toHaveBeenCalledOnceWith|calledWith|calledOnceWith|calledWithExactly|assert_called_with|assert_called_once_with|assert_any_call|assert_has_calls|assertEqual|assertEquals|assertSame|assertIn|assertThat|isEqualTo|Equal|EqualValues|requestTo|nock|intercept|json_params_matcher|urlencoded_params_matcher)$/;

export function isExpectationCall({ callee }: CallNode): boolean {
  return expectations.test(nameOf(callee));
}

/** `assert url.startswith('https://…')`, a stub's `if (url.includes('…'))`: a question about the text of a URL. */
export function asksText({ callee }: CallNode): boolean {
  return /^(?:starts_?with|HasPrefix|includes|contains|str_(?:starts_with|contains))$/i.test(nameOf(callee));
}

/** The last name of what is called. */
export const nameOf = (callee: Node): string => (callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '');

/** `nock(url).post(path, body)`, `mock.onPost(url, body)`: what a request must be for a stub to answer. */
export function isExpectedRequest({ callee }: CallNode): boolean {
  if (callee.kind !== 'member') return false;
  if (/^on(?:Get|Post|Put|Patch|Delete|Any)$/.test(callee.property)) return true;
  return methods.test(callee.property) && nameOf(rootOf(callee)) === 'nock';
}

/** `responses.add(responses.POST, url)`, msw's `http.post(url, …)`: a stub that answers at a URL. */
export function isStub(call: CallNode, text: string): boolean {
  const { callee } = call;
  if (isExpectedRequest(call)) return true;
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || !methods.test(callee.property)) return false;
  return libraries.test(callee.object.name) || (/^(?:http|rest)$/.test(callee.object.name) && /['"]msw['"]/.test(text));
}

const methods = /^(?:get|post|put|patch|delete|all|add|request|register_uri|route)$/;
const libraries = /^(?:responses|requests_mock|respx|respx_mock|httpretty)$/;

/** The call that a chain of calls begins with: `nock(url)`. */
function rootOf(chain: Node): Node {
  let inner = chain;
  while (inner.kind === 'member' || (inner.kind === 'call' && inner.callee.kind === 'member'))
    inner = inner.kind === 'member' ? inner.object : inner.callee;
  return inner.kind === 'call' ? inner.callee : inner;
}
