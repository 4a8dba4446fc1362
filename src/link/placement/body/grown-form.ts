import { walk } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import { nameOf } from '../../program/syntax.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { type EntryLoop, entryLoopAround } from '../../values/lists/entry-loops.js';
import { writesBoth } from '../../values/objects/written-entries.js';
import { addedTo } from '../../values/texts/added-parts.js';
import { isVariable, type Variable } from '../sameness/changed-between.js';
import type { TypeQuestion } from '../type/type-expression.js';
import { declOf } from './body-values.js';

/** `substr($form, 0, -1)`, `rtrim($form, '&')` */
const cuts = /^(?:substr|mb_substr|r?trim)$/;

/**
 * The array of which a form is grown, entry by entry: `$data` of `$form = ''; foreach ($data as $k => $v) $form .= $k . '=' . urlencode($v) . '&';`. Null for
 * any other text.
 */
export function grownForm(asked: TypeQuestion, node: Node): Variable | null {
  const { session, call } = asked;
  if (call.tree.language !== 'php') return null;
  const [first] = node.kind === 'call' && cuts.test(nameOf(node.callee) ?? '') ? node.args : [];
  const text = first ?? node;
  const decl = text.kind === 'name' ? declOf(asked, text) : null;
  if (decl?.node.kind !== 'define' || decl.node.member || decl.tree !== call.tree) return null;
  if (decl.node.value?.kind !== 'string' || decl.node.value.value !== '') return null;
  const { name } = decl;
  const loops = new Set<Node>();
  let found: EntryLoop | null = null;
  for (const assign of assignmentsTo(session, decl)) {
    const { value } = assign;
    const isCut =
      value.kind === 'call' && cuts.test(nameOf(value.callee) ?? '') && value.args[0]?.kind === 'name' && value.args[0].name === name;
    if (isCut) continue;
    const loop = addedTo(assign, name) === null ? null : entryLoopAround(session, call.tree, assign);
    if (loop === null || !writesBoth(loop, name)) return null;
    loops.add(loop.node);
    found = loop;
  }
  if (found === null || loops.size !== 1 || !isVariable(found.source) || leavesOut(found.node)) return null;
  return found.source;
}

/** A loop that asks for the type's key may leave it out. */
function leavesOut(loop: Node): boolean {
  return [...walk(loop)].some((node) => node.kind === 'string' && isBodyKey(node.value));
}
