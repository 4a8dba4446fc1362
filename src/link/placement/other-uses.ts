import { ancestors, walk } from '../../base/tree.js';
import type { NameNode, Node } from '../../model/index.js';
import { isLogged } from '../escape/harmless-uses.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import { throughRouter } from '../program/router-call.js';
import type { Session } from '../values/session.js';

/** What is read for a type's expression is sent in another way too, or signed: renamed in one place only, the two would differ. */
export function isUsedElsewhere(session: Session, { tree, node }: Ref, places: readonly Ref[]): boolean {
  if (node.kind !== 'name') return false;
  const scope = outermost(node);
  const decls = session.names.declarationsOf(node, tree) ?? [];
  for (const use of walk(scope ?? tree.root)) {
    if (use.kind !== 'name' || use.name !== node.name || isTarget(use)) continue;
    if (places.some((place) => contains(place.node, use)) || isHarmless(use)) continue;
    const same = session.names.declarationsOf(use, tree) ?? [];
    if (same.some((decl) => decls.some((one) => one.node === decl.node)) && isSpelled(use)) return true;
  }
  return false;
}

function outermost(node: Node): Node | null {
  let scope: Node | null = null;
  for (let fn = enclosing(node); fn; fn = enclosing(fn)) scope = fn;
  return scope;
}

function contains(outer: Node, inner: Node): boolean {
  return outer === inner || [...ancestors(inner)].includes(outer);
}

function isTarget(use: NameNode): boolean {
  const { parent } = use;
  return (parent?.kind === 'assign' && parent.target === use) || (parent?.kind === 'entry' && parent.key === use && parent.value !== use);
}

/** Compared, looked up, logged, part of an error's message, told to the router. */
function isHarmless(use: NameNode): boolean {
  if (isLogged(use)) return true;
  for (const above of ancestors(use)) {
    if (above.kind === 'compare' || above.kind === 'switch' || above.kind === 'branch' || above.kind === 'case') return true;
    if (above.kind === 'index') return above.index === use;
    if (above.kind === 'call' && throughRouter(above) !== null) return true;
    if (above.kind === 'call' && above.isNew && /(?:Error|Exception)$/.test(nameAt(above.callee))) return true;
    if (above.kind === 'function' || above.kind === 'return' || above.kind === 'define' || above.kind === 'assign') return false;
  }
  return false;
}

function nameAt(callee: Node): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}

/** Part of a text, or put together with others: what is signed is one. A whole value that is handed on is followed by itself. */
function isSpelled(use: NameNode): boolean {
  const { parent } = use;
  return parent?.kind === 'concat' || parent?.kind === 'template' || parent?.kind === 'list' || parent?.kind === 'entry';
}
