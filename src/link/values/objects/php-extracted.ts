import { remembered } from '../../../base/tree.js';
import type { CallNode, NameNode, Tree } from '../../../model/index.js';
import { enclosing, isConditional } from '../../program/enclosing.js';
import { indexAtHand } from '../../program/program.js';
import type { Decl } from '../../program/ref.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type AbstractValue, type Env, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';

/**
 * What PHP's `extract($settings)` has put into a variable by the time that it is read: the entry of its name. Null where no such call stands between
 * the variable's last declaration and the place that reads it.
 */
export function extracted(
  session: Session,
  node: NameNode,
  tree: Tree,
  env: Env,
  decls: readonly Decl[],
  declared: () => readonly AbstractValue[],
): readonly AbstractValue[] | null {
  if (tree.language !== 'php' || tree.file.text.charAt(node.range.start) !== '$') return null;
  const calls = extractions(session, tree);
  const home = calls.length === 0 ? null : enclosing(node);
  const since = Math.max(...decls.map((decl) => (decl.tree === tree ? decl.node.range.start : 0)), 0);
  const call = calls.findLast((one) => enclosing(one) === home && one.range.end <= node.range.start && one.range.start > since);
  const [source] = call?.args ?? [];
  if (!call || !source) return null;
  const entries = accessEach(session, evaluate(session, source, tree, env), node.name, { tree, node }, env);
  const found = entries.filter(({ kind }) => kind !== 'absent');
  if (found.length === 0) return null;
  const isWrittenSince = decls.some((decl) =>
    assignmentsTo(session, decl).some(({ range }) => range.start > call.range.start && range.end <= node.range.start),
  );
  if (found.length === entries.length && call.args.length === 1 && !isWrittenSince && !isConditional(call)) return found;
  return unsure([...found, ...(decls.length === 0 ? [] : declared())]);
}

/** By root, for one program: what a tree holds longer than its program would hold that program's trees. */
const byRoot = remembered((_program: Session['program']) => new WeakMap<Tree['root'], readonly CallNode[]>());

function extractions({ program }: Session, tree: Tree): readonly CallNode[] {
  const known = byRoot(program).get(tree.root);
  if (known) return known;
  const calls = tree.file.text.includes('extract(') ? indexAtHand(program, tree).calls : NONE;
  const found = calls.flatMap(({ node }) => (node.callee.kind === 'name' && node.callee.name === 'extract' ? [node] : []));
  byRoot(program).set(tree.root, found.length === 0 ? NONE : found);
  return found;
}

const NONE: readonly never[] = [];
