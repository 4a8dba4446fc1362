import type { CallNode, Node } from '../../src/model/index.js';

/** What assertions and stubs of the usual libraries are called. */
const expectations =
  /^(?:equal|equals|strictEqual|deepEqual|deepStrictEqual|eq|eql|toBe|toEqual|toStrictEqual|toContain|toMatchObject|toHaveProperty|toHaveBeen(?:Last|Nth)?CalledWith|toHaveBeenCalledOnceWith|calledWith|calledOnceWith|calledWithExactly|assert_called_with|assert_called_once_with|assert_any_call|assert_has_calls|assertEqual|assertEquals|assertSame|assertIn|assertThat|isEqualTo|Equal|EqualValues|requestTo|nock|intercept)$/;

export function isExpectationCall({ callee }: CallNode): boolean {
  return expectations.test(nameOf(callee));
}

/** The last name of what is called. */
export const nameOf = (callee: Node): string => (callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '');
