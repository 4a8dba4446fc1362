import type { CompareNode, Node, OwnRouting, Tree } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';
import { TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';

const counters = /^(?:len|strlen|mb_strlen|RuneCountInString)$/;
const named = /type|api|method|iface|interface|^name$|^code$/i;
const several = /s$|list|map|keys/i;

/** `len(apiType) > 26`: what a column or a log has room for. `missing`: the new names that are too long where the old ones are not. */
export function lengthTest(session: Session, tree: Tree, node: CompareNode): OwnRouting | null {
  const most = mostOf(session, tree, node);
  if (most === null) return null;
  const missing = [...session.program.catalogue.migrations].flatMap(([old, { newType, applies }]) =>
    applies !== 'never' && old.length <= most && newType.length > most ? [newType] : [],
  );
  return missing.length === 0
    ? null
    : { file: tree.file, node, what: 'name-length', missing: [...new Set(missing)], stops: true, partnerValue: null };
}

/** The longest name that is on the shorter side of the test; null for any other comparison. */
function mostOf(session: Session, tree: Tree, { op, left, right }: CompareNode): number | null {
  if (!/^[<>]=?$/.test(op)) return null;
  const isLeft = counted(left) !== null;
  const limit = isLeft ? numberIn(session, tree, right) : counted(right) !== null ? numberIn(session, tree, left) : null;
  const isInside = (isLeft ? /^(?:>|<=)$/ : /^(?:<|>=)$/).test(op);
  return limit === null ? null : isInside ? limit : limit - 1;
}

/** The text whose length a comparison tests; null where there is none. */
export function countedIn({ left, right }: CompareNode): Node | null {
  return counted(left) ?? counted(right);
}

/** The text of `len(apiType)`, `type.length`, `apiType.length()`, if it is called like a type. */
function counted(node: Node): Node | null {
  const called = node.kind === 'call' ? node.callee : node;
  const text =
    called.kind === 'member' && /^length$/.test(called.property)
      ? called.object
      : node.kind === 'call' && counters.test(nameOf(node.callee) ?? '')
        ? node.args[0]
        : undefined;
  const name = text?.kind === 'name' || text?.kind === 'member' ? (nameOf(text) ?? '') : '';
  return text !== undefined && named.test(name) && !several.test(name) ? text : null;
}

function numberIn(session: Session, tree: Tree, node: Node): number | null {
  const [only, another] = node.kind === 'plain' ? [] : evaluate(session, node, tree, TOP);
  const text = node.kind === 'plain' ? node.text : only?.kind === 'node' && only.node.kind === 'plain' && !another ? only.node.text : '';
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}
