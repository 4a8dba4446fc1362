import type { AssignNode, ClassNode } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type NodeValue, UNKNOWN, unsure } from '../abstract-value.js';
import { runsOf } from '../calls/calls-on-object.js';
import { enclosingObject } from '../calls/receiver.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** `func (p Params) Set(k string, v any) Params { p[k] = v; return p }`: what methods of a named map put into one that is written out. */
export function putByMethods(session: Session, value: NodeValue, type: Ref<ClassNode>, key: string): readonly AbstractValue[] | null {
  const writes = writesIn(session, type, key);
  if (writes.length === 0) return null;
  const found = writes.flatMap(({ tree, node: { target, value: put } }) => {
    if (target.kind !== 'index') return [];
    return (runsOf(session, { type, making: value }, target) ?? []).flatMap((env) => {
      const keys = evaluate(session, target.index, tree, env).map(asKey);
      if (!keys.every((one) => one.kind === 'text')) return [UNKNOWN];
      return keys.some((one) => one.kind === 'text' && one.text === key) ? evaluate(session, put, tree, env) : [];
    });
  });
  return found.length === 0 ? null : found.length === 1 ? found : unsure(found);
}

function writesIn({ program }: Session, type: Ref<ClassNode>, key: string): readonly Ref<AssignNode>[] {
  return [...program.assigned.get(key), ...program.assigned.get('')].filter(({ tree, node: { target } }) => {
    if (tree.language !== 'go' || target.kind !== 'index' || target.object.kind !== 'name' || target.object.name !== 'this') return false;
    const owner = enclosingObject(target)?.owner;
    return owner?.kind === 'class' && owner.name === type.node.name;
  });
}
