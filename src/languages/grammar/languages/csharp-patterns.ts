import type { CompareNode, Node } from '../../../model/index.js';
import * as make from '../make.js';
import type { Syntax } from '../syntax.js';

const isJoined = (node: Node): node is CompareNode => node.kind === 'compare' && (node.op === '&&' || node.op === '||');

/** `a is "x"`, `a is not "x"`, `a is "x" or "y"`. In `a is "x" && b` the grammar takes all behind `is` for the pattern: its first operand is. */
export function isTest(at: Syntax): readonly Node[] {
  const pattern = at.part('pattern');
  const isNot = pattern?.type === 'negated_pattern';
  const asked = isNot ? pattern.part(0) : pattern;
  // `request is AddGoods add` tests the class, and gives what it tested a name.
  const patterns = (asked?.type === 'declaration_pattern' ? asked.part('type') : asked)?.built ?? [];
  const last = patterns.at(-1);
  if (last === undefined) return [make.compare(at.range, 'is', at.one('expression'), at.one('pattern'))];
  return [around(last, (first) => test(at, [...patterns.slice(0, -1), first], isNot))];
}

/** The same chain of conditions, with something else for its first operand. */
function around(node: Node, put: (first: Node) => Node): Node {
  if (!isJoined(node)) return put(node);
  const left = around(node.left, put);
  return make.compare({ start: left.range.start, end: node.range.end }, node.op, left, node.right);
}

function test(at: Syntax, patterns: readonly Node[], isNot: boolean): Node {
  const value = at.one('expression');
  const [first, another] = patterns;
  const end = patterns.at(-1)?.range.end ?? at.end;
  const range = { start: value.range.start, end };
  if (first && !another) return make.compare(range, isNot ? 'is not' : 'is', value, first);
  const list = make.list({ start: first?.range.start ?? end, end }, patterns);
  return make.compare(range, isNot ? 'not in' : 'in', value, list);
}
