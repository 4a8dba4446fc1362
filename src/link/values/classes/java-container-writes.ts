import { sizeOf } from '../../../base/sleeping-function.js';
import { remembered } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { fileIndex } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { type FieldOwner, isOwn, mayMean } from './java-field-owner.js';

const putters = /^(?:put|putIfAbsent|putAll|replace|merge|compute|set|setProperty|add)$/;

/** `client.settings().put("url", url)`, `client.urls()[0] = url`: what others put into the map or list that the field holds. */
export function intoContainer(session: Session, owner: FieldOwner): readonly AbstractValue[] {
  return readersOf(owner).flatMap((name) =>
    readByOthers(session.program.named.get(name)).flatMap(({ tree, node }): readonly AbstractValue[] => {
      if (!mayMean(session, owner, tree)) return [];
      const read = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : node;
      return putInto(session, { tree, node: read }).flatMap((value) => evaluate(session, value, tree, TOP));
    }),
  );
}

/** On another object than their own: a class reads its own field in each of its methods. */
const readByOthers = remembered((all: readonly Ref[]): readonly Ref[] =>
  all.filter(({ tree, node }) => tree.language === 'java' && node.kind === 'member' && !isOwn(node.object)),
);

/** The names by which others read the field: its own, and that of a method that gives it. */
function readersOf({ line, key }: FieldOwner): readonly string[] {
  const isIt = (node: Node | null): boolean =>
    (node?.kind === 'name' && node.name === key) || (node?.kind === 'member' && isOwn(node.object) && node.property === key);
  const getters = [...line].flatMap((node) =>
    node.kind === 'class'
      ? node.body.flatMap((part) =>
          part.kind === 'function' && sizeOf(part).params === 0 && part.body.some((one) => one.kind === 'return' && isIt(one.value))
            ? [part.name]
            : [],
        )
      : [],
  );
  return [...new Set([key, ...getters])];
}

/** The values put into what is read, there or through the variable that keeps it. */
function putInto(session: Session, { tree, node }: Ref): readonly Node[] {
  const { parent } = node;
  if (parent?.kind === 'index' && parent.object === node)
    return parent.parent?.kind === 'assign' && parent.parent.target === parent ? [parent.parent.value] : [];
  if (parent?.kind === 'member' && parent.object === node)
    return parent.parent?.kind === 'call' && parent.parent.callee === parent && putters.test(parent.property) ? parent.parent.args : [];
  if (parent?.kind !== 'define' || parent.member) return [];
  const calls = fileIndex(session.program, tree).callsOn.get(parent.name) ?? [];
  return calls.flatMap(({ node: { callee, args } }) => (callee.kind === 'member' && putters.test(callee.property) ? args : []));
}

const changers = /^(?:append|insert|replace|setLength|delete|deleteCharAt|setCharAt|set|getAndSet|compareAndSet|lazySet|updateAndGet)$/;

/** `client.url.setLength(0)` of a text that can be changed, read by others than the class. */
export function isChangedInPlace(session: Session, owner: FieldOwner): boolean {
  const isMutable = [...owner.line].some(
    (node) =>
      node.kind === 'class' &&
      node.body.some(
        (part) =>
          part.kind === 'define' && part.name === owner.key && /^(?:StringBuilder|StringBuffer|AtomicReference)\b/.test(part.type ?? ''),
      ),
  );
  if (!isMutable) return false;
  return readByOthers(session.program.named.get(owner.key)).some(({ tree, node }) => {
    if (!mayMean(session, owner, tree)) return false;
    const { parent } = node;
    return parent?.kind === 'member' ? changers.test(parent.property) : parent?.kind === 'define' || parent?.kind === 'call';
  });
}
