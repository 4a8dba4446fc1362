import type { CallNode, Node, OwnRouting } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';
import { aside, type Session } from '../values/session.js';
import { arrivals } from './coming-to.js';
import { countedIn } from './length-tests.js';

/** A guard over names with the strings that come to it: what no request is known for may still be stopped there. */
export function withReach(session: Session, own: OwnRouting): OwnRouting {
  if (!/^name-(?:test|length)$/.test(own.what) || own.stops !== true || own.reachedBy !== undefined) return own;
  const tree = session.program.trees.get(own.file.path);
  const node = subjectOf(own.node);
  if (!tree || node === null) return { ...own, reachedBy: 'any' };
  const { texts, closed } = aside(session, () => arrivals(session, { tree, node }));
  return { ...own, reachedBy: closed ? new Set(texts.flatMap(({ from }) => from.map((one) => one.node))) : 'any' };
}

function subjectOf(node: Node): Node | null {
  if (node.kind === 'compare') return countedIn(node);
  return node.kind === 'call' ? testedBy(node) : testedByPattern(node);
}

/** The text that a test is about: `type` of `type.startsWith("bg.")`, `strings.HasPrefix(type, "bg.")`, `preg_match("/^bg\./", $type)`. */
export function testedBy({ callee, args }: CallNode): Node | null {
  if (callee.kind === 'member' && !/^(?:strings|str|re|regexp|Regex|Pattern)$/.test(nameOf(callee.object) ?? '')) return callee.object;
  return args.find(({ kind }) => kind !== 'string') ?? null;
}

/** The text that a literal pattern is asked about: `type` of `/^bg\./.test(type)` and of `type.match(/^bg\./)`. */
function testedByPattern({ parent }: Node): Node | null {
  if (parent?.kind === 'call') return testedBy(parent);
  const call = parent?.kind === 'member' ? parent.parent : null;
  return call?.kind === 'call' ? (call.args[0] ?? null) : null;
}
