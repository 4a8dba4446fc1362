import type { CallNode, FunctionNode, MemberNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { typeNamed } from '../../symbols/go-structs.js';
import { TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** Calls and fields after one another, `newParams(t).with(k, v).bag`, beyond which no type is told. */
const STEPS = 30;

/** A type as Go's source writes it, with the file that gives its names their meaning. */
type WrittenType = { readonly tree: Tree; readonly text: string };

/** The static type of what a Go expression gives: the (first) result of a function of the project, the field of a struct; null where neither tells. */
export function goTypeOf(session: Session, { tree, node }: Ref, steps = STEPS): WrittenType | null {
  if (tree.language !== 'go' || steps === 0) return null;
  if (node.kind === 'call') return resultOf(session, { tree, node });
  return node.kind === 'member' ? fieldOf(session, { tree, node }, steps - 1) : null;
}

function resultOf(session: Session, { tree, node }: Ref<CallNode>): WrittenType | null {
  const functions = evaluate(session, node.callee, tree, TOP).map((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? resultType({ tree: value.tree, node: value.node }) : null,
  );
  const [first] = functions;
  return first && functions.every((other) => other?.text === first.text && other.tree === first.tree) ? first : null;
}

/** `map[string]any` of `func build(t string) (map[string]any, error) {`; null where the function names its results. */
function resultType({ tree, node: { params, at, range, body } }: Ref<FunctionNode>): WrittenType | null {
  const from = params.at(-1)?.range.end ?? at?.end;
  const [first] = body;
  if (from === undefined || first === undefined) return null;
  const head = tree.file.text.slice(from, Math.min(first.range.start, range.end, from + 200));
  const results = head.slice(head.indexOf(')') + 1).trimStart();
  const text = /^\(?(\*?[\w.]+(?:\[[\w.]+\][\w.*]*)?)/.exec(results)?.[1];
  return text === undefined ? null : { tree, text };
}

function fieldOf(session: Session, { tree, node }: Ref<MemberNode>, steps: number): WrittenType | null {
  const owner = goTypeOf(session, { tree, node: node.object }, steps);
  const type = owner && typeNamed(session, owner.tree, owner.text.replace('*', ''));
  for (const part of type?.node.body ?? []) {
    if (type && part.kind === 'define' && part.name === node.property && part.type !== null) return { tree: type.tree, text: part.type };
  }
  return null;
}
