import { nodesOf, remembered, walk } from '../../src/base/tree.js';
import type { CallNode, Facts, FunctionNode, Node, Tree } from '../../src/model/index.js';
import { nameOf } from '../support/expectations.js';
import { importedFrom } from '../support/tested-code.js';

/** Calls from what a test names to the function that sends. */
const HOPS = 3;

/**
 * `addGoods()` in a test, where `addGoods = () => api('…')` and `api` sends: the test runs the sender without naming it. Told by names, of functions in the
 * files that the test imports; nothing is followed through what the test makes itself or has replaced.
 */
export function isCalledByTested(sender: string, tree: Tree, facts: Facts): boolean {
  const own = ownNames(tree);
  if (own.has(sender)) return false;
  const functions = [...importedFrom(tree, facts)].flatMap((path) => {
    const source = facts.trees.get(path);
    return source === undefined || own.has(stemOf(path)) ? [] : functionsIn(source);
  });
  const known = new Set(functions.map(({ name }) => name));
  if (!known.has(sender)) return false;
  const seen = new Set<string>();
  let edge: ReadonlySet<string> = new Set(nodesOf(tree).map(lastNameOf));
  for (let hop = 0; hop < HOPS && edge.size > 0; hop++) {
    const called = functions.filter(({ name }) => edge.has(name) && !own.has(name) && !seen.has(name));
    for (const { name } of called) seen.add(name);
    const next = new Set(called.flatMap(({ names }) => [...names]));
    if (next.has(sender)) return true;
    edge = next;
  }
  return false;
}

type Named = { readonly name: string; readonly names: ReadonlySet<string> };

/** The functions of a file by the names they are called by, with the names in each. */
const functionsIn = remembered((tree: Tree): readonly Named[] =>
  nodesOf(tree).flatMap((node) => {
    const name = node.kind === 'function' ? calledBy(node) : '';
    return name === '' ? [] : [{ name, names: new Set([...walk(node)].map(lastNameOf)) }];
  }),
);

function calledBy({ name, parent }: FunctionNode): string {
  return name === '' && parent?.kind === 'define' ? parent.name : name;
}

/** `vi.mock('../src/api')`: the test runs something else in the place of that file. */
export function isMocked(path: string, tree: Tree): boolean {
  return mockedIn(tree).has(stemOf(path));
}

const mockedIn = remembered(
  (tree: Tree): ReadonlySet<string> =>
    new Set(
      nodesOf(tree).flatMap((node) => (isMock(node) ? node.args.flatMap((arg) => (arg.kind === 'string' ? stemOf(arg.value) : [])) : [])),
    ),
);

const isMock = (node: Node): node is CallNode => node.kind === 'call' && /mock|patch|spy|stub/i.test(nameOf(node.callee));

/** What the test makes, hands over under a key, or names in the text of a mock: `vi.mock('../src/api')`, `spyOn(client, 'send')`. */
const ownNames = remembered(
  (tree: Tree): ReadonlySet<string> =>
    new Set(
      nodesOf(tree).flatMap((node): readonly string[] => {
        if (node.kind === 'define' || node.kind === 'function' || node.kind === 'param') return [node.name];
        if (node.kind === 'entry') return [node.key.kind === 'string' ? node.key.value : lastNameOf(node.key)];
        if (!isMock(node)) return [];
        return node.args.flatMap((arg) =>
          arg.kind === 'string' ? [stemOf(arg.value), arg.value.slice(arg.value.lastIndexOf('.') + 1)] : [],
        );
      }),
    ),
);

const lastNameOf = (node: Node): string => (node.kind === 'name' || node.kind === 'member' ? nameOf(node) : '');

/** `../src/api.js` → `api` */
function stemOf(path: string): string {
  const [stem = ''] = path.slice(path.lastIndexOf('/') + 1).split('.');
  return stem;
}
