import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, NameNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, TOP, UNKNOWN, unknown, unsure } from '../abstract-value.js';
import { yieldedOnce } from '../calls/generators.js';
import { callersOf } from '../calls/known-callers.js';
import { evaluate } from '../evaluate.js';
import { originAt } from '../origins.js';
import type { Session } from '../session.js';

const depends = /^(?:Depends|Security)$/;
const written = /\b(?:Depends|Security)\(([A-Za-z_]\w{0,80})\b/;

/**
 * What FastAPI hands to a parameter `client: TemuClient = Depends(cn_client)`, `client: Annotated[TemuClient, Depends(cn_client)]`, or one whose type is
 * a name for that: what the function, or class, gives, and what the program's own callers hand over. Null for any other parameter.
 */
export function dependency(session: Session, param: ParamNode, tree: Tree): readonly AbstractValue[] | null {
  const provider = tree.language === 'python' ? providerOf(session, param, tree) : null;
  if (provider === null) return null;
  const given = evaluate(session, provider.node, provider.tree, TOP).flatMap((value) => {
    const fn = value.kind === 'node' && value.node.kind === 'function' ? { tree: value.tree, node: value.node } : null;
    return (fn && yieldedOnce(session, fn, TOP)) ?? evaluate(session, called(provider.node), provider.tree, TOP);
  });
  const values = isOverridden(session) ? [...unsure(given), UNKNOWN] : given;
  const fn = param.parent;
  return fn?.kind === 'function' && isCalled(session, fn) ? [...values, unknown([fn], originAt(param))] : values;
}

const called = remembered(
  (callee: Node): CallNode => ({ kind: 'call', range: callee.range, parent: callee.parent, callee, args: [], isNew: false }),
);

function providerOf(session: Session, param: ParamNode, tree: Tree): Ref | null {
  const { initial, type } = param;
  if (initial?.kind === 'call' && isDepends(session, initial, tree)) {
    const [first] = initial.args;
    if (first) return { tree, node: first };
    return type !== null && /^\w+$/.test(type) ? { tree, node: named(param, type) } : null;
  }
  const name = written.exec(type ?? '')?.[1];
  if (name !== undefined) return type?.startsWith('Annotated[') ? { tree, node: named(param, name) } : null;
  return initial === null && type !== null && /^\w+$/.test(type) ? aliased(session, named(param, type), tree) : null;
}

/** `CnClient = Annotated[TemuClient, Depends(cn_client)]`, here or where it is imported from. */
function aliased(session: Session, name: NameNode, tree: Tree): Ref | null {
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  const [real] = decl && !another ? session.names.importedMembers(decl) : [];
  const value = real?.node.kind === 'define' ? real.node.value : null;
  if (!real || value?.kind !== 'index' || nameOf(value.object) !== 'Annotated') return null;
  const parts = value.index.kind === 'list' ? value.index.items : [value.index];
  const call = parts.find((part): part is CallNode => part.kind === 'call' && isDepends(session, part, real.tree));
  const [first] = call?.args ?? [];
  return first ? { tree: real.tree, node: first } : null;
}

/** A name of the type's text, where the parameter stands. */
function named(param: ParamNode, name: string): NameNode {
  const known = names(param).get(name) ?? { kind: 'name', name, range: param.range, parent: param };
  names(param).set(name, known);
  return known;
}

const names = remembered((_param: ParamNode) => new Map<string, NameNode>());

function isDepends(session: Session, { callee }: CallNode, tree: Tree): boolean {
  if (!depends.test(nameOf(callee) ?? '')) return false;
  const values = evaluate(session, callee, tree, TOP);
  return values.length > 0 && values.every((value) => value.kind === 'library' && /^fastapi\b/.test(value.path));
}

function isCalled(session: Session, fn: FunctionNode): boolean {
  return callersOf(session, fn).sites.length > 0;
}

/** `app.dependency_overrides[cn_client] = …` outside of tests: anything may be handed over. */
function isOverridden({ program }: Session): boolean {
  return (program.named.get('dependency_overrides') ?? []).some(({ tree }) => !/(?:^|\/)(?:tests?\/|test_|conftest)/.test(tree.file.path));
}
