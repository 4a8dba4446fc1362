import { remembered } from '../../src/base/tree.js';
import type { CaseNode, SwitchNode } from '../../src/model/index.js';

/** The cases that end in the same body as `node`. */
export function sharedCases(owner: SwitchNode, node: CaseNode): readonly CaseNode[] {
  return bodiesOf(owner).get(node) ?? [node];
}

/** A case without a body goes on into the next. */
const bodiesOf = remembered(({ cases }: SwitchNode): ReadonlyMap<CaseNode, readonly CaseNode[]> => {
  const found = new Map<CaseNode, readonly CaseNode[]>();
  let shared: CaseNode[] = [];
  for (const one of cases) {
    shared.push(one);
    found.set(one, shared);
    if (one.body.length > 0) shared = [];
  }
  return found;
});
