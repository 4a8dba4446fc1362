import type { Node } from '../../model/index.js';
import * as make from './make.js';

const VALUES: ReadonlySet<Node['kind']> = new Set([
  'string',
  'template',
  'concat',
  'name',
  'member',
  'index',
  'call',
  'object',
  'list',
  'choice',
  'plain',
]);

/** Deeper than people write by hand; beyond it the value is not followed. */
const DEPTH = 50;

/** A body in a language whose last expression is the value: it becomes a return, also at the end of each branch and case. */
export function returning(body: readonly Node[], depth = 0): readonly Node[] {
  const last = body.at(-1);
  if (!last || depth > DEPTH) return body;
  return [...body.slice(0, -1), ended(last, depth + 1)];
}

function ended(last: Node, depth: number): Node {
  if (VALUES.has(last.kind)) return make.returns(last.range, last);
  if (last.kind === 'branch') return make.branch(last.range, last.condition, returning(last.then, depth), returning(last.otherwise, depth));
  if (last.kind !== 'switch') return last;
  return { ...last, cases: last.cases.map((one) => ({ ...one, body: returning(one.body, depth) })) };
}
